package dev.escalation.features;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.data.Outcome;
import dev.escalation.data.People;
import dev.escalation.data.TicketCollector;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.Endings.Ending;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.ToneReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A desk that is kept up to date ticket by ticket, with the features of its present moment. The rows are those that
 * {@link FeatureBuilder} would make of all data with that moment as the queue's: what a ticket's own records tell is read by
 * the same code, and what it is told of other tickets comes from counts that every ticket adds to. A ticket is replaced whole,
 * so it does not matter in which order its events came in, or how often.
 *
 * <p>One thread changes the desk; {@link #asIf}, {@link #has} and {@link #now} may be asked by any.
 */
public final class GrowingDesk {
    private static final long NEVER = Long.MAX_VALUE;

    private final FeaturePlan asked;
    /** Of the plan that was asked for. */
    private final Optional<ToneReader> tones;
    /** Names the columns that all tables have. */
    private final CleanData shape;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final DeskCounts counts = new DeskCounts();
    private final Map<String, Known> tickets = new HashMap<>();
    private final Endings endings = new Endings();
    private final Optional<PastTickets> past;
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private People people;
    private FeaturePlan plan;
    private volatile long now;

    /**
     * A ticket as it was last read.
     *
     * @param source where its records are, as long as its features may be asked for
     * @param inQueue it is open and without the outcome
     * @param wakeAt when what it adds changes by itself
     */
    private record Known(
            TicketShare share,
            List<Ending> endings,
            @Nullable Source source,
            boolean inQueue,
            long wakeAt) {}

    private record Source(CleanData data, TicketTimelines timelines, int ticket) {}

    private record Wake(long at, String ticket) implements Comparable<Wake> {
        @Override
        public int compareTo(Wake other) {
            return Long.compare(at, other.at);
        }
    }

    /**
     * What a change came to.
     *
     * @param left tickets that are in the queue no longer
     * @param toRead tickets whose records are to be read again, as others have changed what they mean
     */
    public record Change(Set<String> left, Set<String> toRead) {
        private static final Change NONE = new Change(Set.of(), Set.of());
    }

    private GrowingDesk(CleanData data, FeaturePlan plan, Optional<TicketTexts> texts, long now) {
        this.asked = plan;
        this.tones = MessageTones.reader(plan);
        this.plan = plan;
        this.shape = data;
        this.people = People.of(data);
        this.past = texts.map(PastTickets::new);
        this.now = now;
    }

    /**
     * @param plan as of the model
     * @param texts needed for {@link TextUse#ON} only
     * @param now moment that the desk begins at, not before the data's last moment; milliseconds since 1970
     * @throws IllegalArgumentException if texts are needed and cannot be read, or if the moment is too early
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static GrowingDesk of(
            CleanData data, FeaturePlan plan, Optional<TicketTexts> texts, long now, Progress progress) {
        Optional<TicketTexts> used = plan.text() == TextUse.ON ? texts : Optional.empty();
        if (plan.text() == TextUse.ON && used.isEmpty()) {
            throw new IllegalArgumentException("similar tickets are found by what tickets say, which nobody reads");
        }
        if (now < data.lastMoment()) {
            throw new IllegalArgumentException("a desk cannot begin before its records end");
        }
        CleanData nothing = new TicketCollector().build(data, data.customers(), data.agents(), now);
        GrowingDesk desk = new GrowingDesk(nothing, plan, used, now);
        if (!desk.replace(data, now, progress).toRead.isEmpty()) {
            desk.replace(data, now, progress); // the outcomes told which rows teach
        }
        return desk;
    }

    /** The moment that the rows are of, in milliseconds since 1970. */
    public long now() {
        return now;
    }

    /** Tickets of any state. */
    public int size() {
        return tickets.size();
    }

    /** May be asked by any thread. */
    public boolean has(String ticketId) {
        lock.readLock().lock();
        try {
            return tickets.containsKey(ticketId);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Tickets of the desk that are none of these. */
    public Set<String> without(Collection<String> ids) {
        Set<String> others = new HashSet<>(tickets.keySet());
        others.removeAll(Set.copyOf(ids));
        return others;
    }

    /** Tickets that a customer had. */
    public Set<String> ticketsOfCustomer(String customerId) {
        Set<String> found = new HashSet<>();
        tickets.forEach((id, known) -> {
            if (counts.isOf(known.share, customerId)) {
                found.add(id);
            }
        });
        return found;
    }

    /** Tickets that an agent had at a prediction point, or has. */
    public Set<String> ticketsOfAgent(String agentId) {
        Set<String> found = new HashSet<>();
        tickets.forEach((id, known) -> {
            if (counts.hadAgent(known.share, agentId)) {
                found.add(id);
            }
        });
        return found;
    }

    /**
     * Takes tickets as they are now, in the place of those with the same ids.
     *
     * @param part whole tickets with all their events, and the customers and agents that they name
     * @param moment not before the present one; later records move it on
     */
    public Change replace(CleanData part, long moment, Progress progress) {
        Change woken = advance(Math.max(moment, part.lastMoment()), progress);
        Set<String> toRead = new HashSet<>(woken.toRead);
        people.changedCustomers(part.customers()).forEach(id -> toRead.addAll(ticketsOfCustomer(id)));
        people.changedAgents(part.agents()).forEach(id -> toRead.addAll(ticketsOfAgent(id)));
        Set<String> ids = Set.copyOf(part.tickets().ids().levels());
        TicketTimelines timelines =
                TicketTimelines.of(part.events(), part.tickets().size());
        Map<Integer, List<Ending>> come = Endings.byTicket(part, timelines);
        toRead.addAll(endedBy(endings.replace(endingsOf(ids), flat(come))));
        TicketReading reading = read(part, timelines, now, progress);
        Optional<TicketVectors> vectors = past.map(texts -> texts.read(part));
        Set<String> before;
        lock.writeLock().lock();
        try {
            people = people.with(part);
            before = forget(ids);
            TicketShares shares = new TicketShares(reading, counts, now);
            for (int ticket = 0; ticket < part.tickets().size(); ticket++) {
                put(reading, timelines, ticket, shares.of(ticket), come.getOrDefault(ticket, List.of()));
                putText(reading, vectors, ticket);
            }
        } finally {
            lock.writeLock().unlock();
        }
        toRead.removeAll(ids);
        Set<String> left = new HashSet<>(woken.left);
        left.addAll(before);
        left.removeIf(this::isInQueue);
        return new Change(left, setPoints() ? Set.copyOf(tickets.keySet()) : toRead);
    }

    /** Takes tickets away that are no longer in the source. */
    public Change remove(Set<String> ids) {
        Set<String> toRead = endedBy(endings.replace(endingsOf(ids), List.of()));
        toRead.removeAll(ids);
        Set<String> left;
        lock.writeLock().lock();
        try {
            left = forget(ids);
            past.ifPresent(texts -> ids.forEach(texts::remove));
        } finally {
            lock.writeLock().unlock();
        }
        return new Change(left, setPoints() ? Set.copyOf(tickets.keySet()) : toRead);
    }

    /**
     * Lets time pass; what changes by itself does so.
     *
     * @param moment one before the present changes nothing
     */
    public Change advance(long moment, Progress progress) {
        if (moment <= now) {
            return Change.NONE;
        }
        TicketCollector woken = new TicketCollector();
        while (!wakes.isEmpty() && wakes.peek().at <= moment) {
            Wake wake = wakes.remove();
            Known known = tickets.get(wake.ticket);
            if (known != null && known.source != null && known.wakeAt == wake.at && !woken.has(wake.ticket)) {
                woken.add(known.source.data, known.source.timelines, known.source.ticket);
            }
        }
        CleanData part = woken.build(shape, people.customers(), people.agents(), moment);
        TicketTimelines timelines =
                TicketTimelines.of(part.events(), part.tickets().size());
        TicketReading reading = read(part, timelines, moment, progress);
        lock.writeLock().lock();
        try {
            now = moment;
            return reread(reading, past.map(texts -> texts.known(part)), timelines);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The same records mean something else at a later moment. */
    private Change reread(TicketReading reading, Optional<TicketVectors> vectors, TicketTimelines timelines) {
        Set<String> left = new HashSet<>();
        TicketShares shares = new TicketShares(reading, counts, now);
        for (int ticket = 0; ticket < reading.lives().length; ticket++) {
            String id = reading.data().tickets().ids().level(ticket);
            List<Ending> ended = known(id).endings;
            Set<String> before = forget(Set.of(id));
            put(reading, timelines, ticket, shares.of(ticket), ended);
            putText(reading, vectors, ticket);
            left.addAll(before);
        }
        left.removeIf(this::isInQueue);
        return new Change(left, setPoints() ? Set.copyOf(tickets.keySet()) : Set.of());
    }

    private void putText(TicketReading reading, Optional<TicketVectors> vectors, int ticket) {
        past.ifPresent(texts -> texts.put(reading, vectors.orElseThrow(), ticket));
    }

    /**
     * The rows of all tickets in the queue, as of the present moment. From now on the past tickets that are found similar are
     * those whose outcomes are known by now.
     */
    public FeatureTable queue(Progress progress) {
        past.ifPresent(texts -> texts.order(progress));
        TicketCollector open = new TicketCollector();
        tickets.forEach((id, known) -> {
            if (known.source != null) {
                open.add(known.source.data, known.source.timelines, known.source.ticket);
            }
        });
        CleanData data = open.build(shape, people.customers(), people.agents(), now);
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        for (int ticket = 0; ticket < data.tickets().size(); ticket++) {
            int at = ticket;
            tickets.computeIfPresent(data.tickets().ids().level(ticket), (_, known) -> {
                Source source = new Source(data, timelines, at);
                return new Known(known.share, known.endings, source, known.inQueue, known.wakeAt);
            });
        }
        return rows(read(data, timelines, now, progress), progress);
    }

    /** The rows of some tickets, those of them that are in the queue. */
    public FeatureTable rows(Set<String> ids, Progress progress) {
        TicketCollector some = new TicketCollector();
        for (String id : ids) {
            Known known = tickets.get(id);
            if (known != null && known.source != null && known.inQueue) {
                some.add(known.source.data, known.source.timelines, known.source.ticket);
            }
        }
        CleanData data = some.build(shape, people.customers(), people.agents(), now);
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        return rows(read(data, timelines, now, progress), progress);
    }

    /**
     * The rows of tickets as if they stood in the desk as described, in the place of those with the same ids; the desk stays
     * as it is. Customers and agents that are named and not described are those of the desk.
     *
     * @param moment not before the present one; empty for the later of the present and the last that is described
     * @throws PassedMomentException if the moment has passed
     */
    public FeatureTable asIf(CleanData described, OptionalLong moment, Progress progress) {
        long later = moment.orElse(described.lastMoment());
        CleanData then = described.lastMoment() > later ? DataCut.at(described, later) : described;
        TicketTimelines timelines =
                TicketTimelines.of(then.events(), then.tickets().size());
        Optional<SimilarHistory> similar = past.map(texts -> texts.about(then, texts.read(then)));
        lock.readLock().lock();
        try {
            long at = moment.orElse(Math.max(now, described.lastMoment()));
            if (at < now) {
                throw new PassedMomentException(now);
            }
            TicketReading reading = read(people.complete(then), timelines, at, progress);
            DeskCounts added = new DeskCounts();
            DeskCounts without = new DeskCounts();
            TicketShares shares = new TicketShares(reading, added, at);
            for (int ticket = 0; ticket < reading.lives().length; ticket++) {
                added.add(shares.of(ticket));
                Known known = tickets.get(then.tickets().ids().level(ticket));
                if (known != null) {
                    without.add(without.adopt(known.share, counts));
                }
            }
            return rows(reading, new KnownDesk(reading, counts, added, without, at), similar, progress);
        } finally {
            lock.readLock().unlock();
        }
    }

    private FeatureTable rows(TicketReading reading, Progress progress) {
        KnownDesk desk = new KnownDesk(reading, counts, new DeskCounts(), new DeskCounts(), now);
        return rows(
                reading, desk, past.map(texts -> texts.about(reading.data(), texts.known(reading.data()))), progress);
    }

    private static FeatureTable rows(
            TicketReading reading, KnownDesk desk, Optional<SimilarHistory> similar, Progress progress) {
        FeatureTable table = reading.table(desk, TicketOutcomes.of(reading.lives()), similar, progress);
        return table.only(table.queueRows());
    }

    private TicketReading read(CleanData part, TicketTimelines timelines, long moment, Progress progress) {
        CleanData then = new CleanData(
                part.customers(), part.agents(), part.tickets(), part.events(), part.rules(), part.origin(), moment);
        TicketLife[] lives = LifeReader.readAll(then, timelines, plan.target(), endings.inBulk(then));
        return TicketReading.of(then, plan, tones, timelines, lives, new long[] {moment}, progress);
    }

    private static List<Ending> flat(Map<Integer, List<Ending>> byTicket) {
        return byTicket.values().stream().flatMap(List::stream).toList();
    }

    private List<Ending> endingsOf(Set<String> ids) {
        List<Ending> all = new ArrayList<>();
        for (String id : ids) {
            Known known = tickets.get(id);
            if (known != null) {
                all.addAll(known.endings);
            }
        }
        return all;
    }

    private Set<String> endedBy(Set<Ending> turned) {
        Set<String> found = new HashSet<>();
        if (!turned.isEmpty()) {
            tickets.forEach((id, known) -> {
                if (known.endings.stream().anyMatch(turned::contains)) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    /** @return whether other rows teach now than before, so that all is to be read again */
    private boolean setPoints() {
        PredictionPoints usable =
                FeatureBuilder.usablePoints(asked.points(), counts.positiveTickets(), counts.untimedPositives());
        boolean turned = !usable.equals(plan.points());
        plan = asked.with(usable);
        return turned;
    }

    private Known known(String id) {
        return Objects.requireNonNull(tickets.get(id));
    }

    private boolean isInQueue(String id) {
        Known known = tickets.get(id);
        return known != null && known.inQueue;
    }

    /** @return those that were in the queue */
    private Set<String> forget(Set<String> ids) {
        Set<String> inQueue = new HashSet<>();
        for (String id : ids) {
            Known known = tickets.remove(id);
            if (known != null) {
                counts.remove(known.share);
            }
            if (known != null && known.inQueue) {
                inQueue.add(id);
            }
        }
        return inQueue;
    }

    private void put(
            TicketReading reading, TicketTimelines timelines, int ticket, TicketShare share, List<Ending> ended) {
        TicketLife life = reading.lives()[ticket];
        boolean inQueue = PointRows.isEligible(life, now);
        long wakeAt = wakeAt(reading.data(), life, ticket);
        String id = reading.data().tickets().ids().level(ticket);
        boolean isAskedFor = inQueue || wakeAt != NEVER;
        Source source = isAskedFor ? new Source(reading.data(), timelines, ticket) : null;
        tickets.put(id, new Known(share, ended, source, inQueue, wakeAt));
        counts.add(share);
        if (wakeAt != NEVER) {
            wakes.add(new Wake(wakeAt, id));
        }
    }

    /**
     * The next prediction point of an undecided ticket, the moment at which an open one breaches its SLA, or one that its row
     * tells beforehand.
     */
    private long wakeAt(CleanData data, TicketLife life, int ticket) {
        long next = life.nextChange(now);
        if (!life.isOpenAt(now)) {
            return next;
        }
        long due = data.tickets().slaDueAt()[ticket];
        boolean breaches = plan.target() == Target.SLA_BREACH
                && isKnown(due)
                && due > now
                && data.tickets().slaBreached()[ticket] == Outcome.UNKNOWN;
        next = breaches ? Math.min(next, due) : next;
        if (!life.happenedBy(now)) {
            next = Math.min(next, nextPoint(data.tickets().createdAt()[ticket]));
        }
        return next;
    }

    private long nextPoint(long createdAt) {
        for (int i = 0; plan.points().ageHours(i) >= 0; i++) {
            long at = createdAt + plan.points().ageHours(i) * MILLIS_PER_HOUR;
            if (at > now) {
                return at;
            }
        }
        return NEVER;
    }
}
