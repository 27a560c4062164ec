package dev.escalation.simulate.engine;

import static dev.escalation.simulate.engine.Journeys.DELAYED;
import static dev.escalation.simulate.engine.Journeys.IN_WORK;
import static dev.escalation.simulate.engine.Journeys.NOT_MOVED;
import static dev.escalation.simulate.engine.Journeys.NOT_YET;
import static dev.escalation.simulate.engine.Journeys.OVER;
import static dev.escalation.simulate.engine.Journeys.QUEUED;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.engine.Draws.Purpose;
import java.util.Arrays;
import java.util.List;

/**
 * One run of a desk: tickets come, wait, are worked on by whoever is free, and end. Work that is begun is finished, over
 * nights too; who waits is taken by urgency, and of the same urgency in the order of coming. Customers lose patience and
 * escalate, which makes the desk hurry; somebody may watch and have things done about tickets. An instance is used again
 * for the next run, by one thread.
 */
public final class DeskRun {
    /** Instants that are not, or not yet. */
    public static final long NEVER = OpenHours.NEVER;

    /** Classes of urgency, 0 is the most urgent. */
    public static final int CLASSES = 6;

    /** Class of the work on tickets that something is done about. */
    public static final byte TREATED = 0;

    /** Class of tickets that the customer has escalated. */
    public static final byte ESCALATED = 1;

    private static final int KIND_SHIFT = 29;
    private static final int ID = (1 << KIND_SHIFT) - 1;
    private static final int READY = 0;
    private static final int DONE = 1;
    private static final int OPENS = 2;
    private static final int ESCALATES = 3;

    private final Desk desk;
    private final Stations stations;
    private final DeskState state;
    /** When the desk was filled. */
    private final DeskState filled;

    private final EventHeap events;
    private final Queues queues;
    private final Journeys journeys;
    private final ExtraWork extra;
    private final int[] stationOf;
    private final int[] serving;
    private final int[] busy;
    private final long[] wakesAt;

    private final Scripts scripts;
    private Arrivals arrivals = new Arrivals(new long[0], new int[0], new byte[0], new long[0]);
    private Draws draws = Draws.of(0, 0);
    private Course course = new Course(arrivals, 0, 0, 0, 0);
    private Watch watch = Watch.NONE;
    private int tickets;
    private long now;

    /**
     * A desk and what is known about it.
     *
     * @param workTimes by the scripts' numbers
     * @param escalatedPace factor on the waits for the desk once a customer has escalated, above 0
     * @param answerClock hours that count as a wait for the customer
     * @param substitution what changes when a step is done at another station
     */
    public record Desk(
            Stations stations,
            Scripts scripts,
            List<WorkTime> workTimes,
            double escalatedPace,
            OpenHours answerClock,
            Substitution substitution) {
        public Desk {
            workTimes = List.copyOf(workTimes);
        }

        /** A desk on which everybody takes the same time for a step. */
        public Desk(
                Stations stations,
                Scripts scripts,
                List<WorkTime> workTimes,
                double escalatedPace,
                OpenHours answerClock) {
            this(stations, scripts, workTimes, escalatedPace, answerClock, Substitution.SAME);
        }
    }

    public DeskRun(Desk desk) {
        this.desk = desk;
        this.stations = desk.stations();
        this.scripts = desk.scripts();
        int servers = stations.servers().size();
        this.state = new DeskState(stations.count(), servers);
        this.filled = new DeskState(stations.count(), servers);
        this.events = state.events;
        this.queues = state.queues;
        this.journeys = state.journeys;
        this.extra = state.extra;
        this.serving = state.serving;
        this.busy = state.busy;
        this.wakesAt = state.wakesAt;
        this.stationOf = new int[servers];
        for (int s = 0; s < stations.count(); s++) {
            Arrays.fill(stationOf, stations.first()[s], stations.first()[s + 1], s);
        }
    }

    /**
     * What a run is about.
     *
     * @param seed with the replication, decides all luck
     * @param measuredFrom from when the stations are measured, after the desk has filled
     * @param until what is not done by then stays open
     */
    public record Course(Arrivals arrivals, long seed, int replication, long measuredFrom, long until) {}

    /** Runs until an instant; what was before is forgotten. */
    public void run(Course newCourse, Watch watching) {
        reset(newCourse);
        advance(course.until(), watching, tickets == 0 ? course.until() : arrivals.createdAt()[0]);
        finish();
    }

    /** Fills the desk up to the instant from which on is measured, while nobody looks, and remembers how it stands then. */
    public void fill(Course newCourse) {
        reset(newCourse);
        advance(course.measuredFrom() - 1, Watch.NONE, course.measuredFrom());
        filled.copy(state, tickets);
    }

    /** Runs on from the desk that was filled last, as often as wanted; the same as {@link #run} with a watch from then on. */
    public void goOn(Watch watching) {
        state.copy(filled, tickets);
        advance(course.until(), watching, course.measuredFrom() - 1);
        finish();
    }

    private void advance(long until, Watch watching, long lookAfter) {
        watch = watching;
        long[] createdAt = arrivals.createdAt();
        long look = watch.nextLook(lookAfter);
        while (true) {
            long event = events.isEmpty() ? NEVER : events.nextTime();
            long arrival = state.coming < tickets ? createdAt[state.coming] : NEVER;
            now = Math.min(look, Math.min(event, arrival));
            if (now > until || now == NEVER) {
                break;
            }
            if (arrival == now) {
                come(state.coming++);
            } else if (event == now) {
                happen(events.take());
            } else {
                watch.look(this, now);
                look = watch.nextLook(now);
            }
        }
    }

    private void finish() {
        now = course.until();
        for (int s = 0; s < stations.count(); s++) {
            state.tally.change(s, now, 0, 0);
        }
    }

    private void reset(Course newCourse) {
        course = newCourse;
        arrivals = course.arrivals();
        draws = Draws.of(course.seed(), course.replication());
        tickets = arrivals.count();
        state.begin(course);
    }

    private void come(int ticket) {
        journeys.step[ticket] = scripts.first()[arrivals.script()[ticket]];
        journeys.urgency[ticket] = arrivals.urgency()[ticket];
        watch.arrived(this, ticket, now);
        journeys.open(ticket);
        long patience = arrivals.patienceMs()[ticket];
        if (patience != NEVER) {
            events.add(now + patience, (ESCALATES << KIND_SHIFT) | ticket);
        }
        enter(ticket);
    }

    private void happen(int what) {
        int id = what & ID;
        switch (what >>> KIND_SHIFT) {
            case READY -> {
                if (journeys.place[id] == DELAYED && journeys.readyAt[id] == now) {
                    ready(id);
                }
            }
            case DONE -> done(id);
            case OPENS -> {
                wakesAt[id] = NEVER;
                dispatch(id);
            }
            default -> escalate(id);
        }
    }

    /** Begins the ticket's step with its delay, or ends the ticket after the last one. */
    private void enter(int ticket) {
        int at = journeys.step[ticket];
        if (at == scripts.first()[arrivals.script()[ticket] + 1]) {
            journeys.place[ticket] = OVER;
            return;
        }
        journeys.place[ticket] = DELAYED;
        journeys.since[ticket] = now;
        double delay = scripts.delaySeconds()[at] * 1000.0 * pace(ticket, at);
        plan(ticket, at, Math.round(delay));
    }

    private double pace(int ticket, int at) {
        if (scripts.station()[at] != Scripts.NOBODY) {
            return journeys.pace[ticket] * substitute(ticket, at);
        }
        return scripts.answer()[at] ? journeys.answerPace[ticket] : 1;
    }

    private double substitute(int ticket, int at) {
        int moved = journeys.movedTo[ticket];
        return moved == NOT_MOVED ? 1 : desk.substitution().factor(arrivals.script()[ticket], at, moved);
    }

    private void plan(int ticket, int at, long delay) {
        int station = stationAt(ticket, at);
        long readyAt;
        if (delay == NEVER) {
            readyAt = NEVER;
        } else if (station == Scripts.NOBODY) {
            readyAt = now + delay;
        } else {
            readyAt = stations.open().get(station).after(now, delay);
        }
        journeys.readyAt[ticket] = readyAt;
        if (readyAt == now) {
            ready(ticket);
        } else if (readyAt != NEVER) {
            events.add(readyAt, (READY << KIND_SHIFT) | ticket);
        }
    }

    private int stationAt(int ticket, int at) {
        int station = scripts.station()[at];
        int moved = journeys.movedTo[ticket];
        return station == Scripts.NOBODY || moved == NOT_MOVED ? station : moved;
    }

    private void ready(int ticket) {
        int at = journeys.step[ticket];
        int station = stationAt(ticket, at);
        if (station == Scripts.NOBODY) {
            journeys.answerMs[ticket] = answerMs(ticket);
            finishStep(ticket);
            return;
        }
        journeys.place[ticket] = QUEUED;
        journeys.since[ticket] = now;
        queues.add(station, journeys.urgency[ticket], ticket);
        dispatch(station);
    }

    private void done(int server) {
        int job = serving[server];
        int station = stationOf[server];
        serving[server] = DeskState.FREE;
        busy[station]--;
        if (job >= tickets && extra.decides(job - tickets)) {
            // before the next one is taken: the treated ticket may be in the same queue
            treated(extra.ticket(job - tickets), extra.treatment(job - tickets));
        }
        dispatch(station);
        if (job < tickets) {
            finishStep(job);
        }
    }

    private void finishStep(int ticket) {
        int script = arrivals.script()[ticket];
        int at = journeys.step[ticket];
        if (at == scripts.replyStep()[script]) {
            journeys.firstReplyAt[ticket] = now;
        }
        if (at == scripts.resolveStep()[script]) {
            journeys.resolve(ticket, now);
        }
        journeys.step[ticket] = at + 1;
        enter(ticket);
    }

    /** Lets the free servers of a station take who waits; if all of those are at home, comes back when one begins. */
    private void dispatch(int station) {
        int first = stations.first()[station];
        int end = stations.first()[station + 1];
        long opens = NEVER;
        for (int server = first; server < end && queues.length(station) > 0; server++) {
            if (serving[server] == DeskState.FREE) {
                long from = stations.servers().get(server).opensAt(now);
                if (from == now) {
                    serve(server, queues.take(station));
                } else {
                    opens = Math.min(opens, from);
                }
            }
        }
        if (queues.length(station) > 0 && opens < wakesAt[station]) {
            wakesAt[station] = opens;
            events.add(opens, (OPENS << KIND_SHIFT) | station);
        }
        state.tally.change(station, now, queues.length(station), busy[station]);
    }

    private void serve(int server, int job) {
        long work;
        if (job < tickets) {
            int at = journeys.step[job];
            journeys.queuedMs[job] += now - journeys.since[job];
            journeys.place[job] = IN_WORK;
            double share = draws.uniform(Purpose.WORK, job, at - scripts.first()[arrivals.script()[job]]);
            double hours = desk.workTimes().get(scripts.work()[at]).hours(share) * substitute(job, at);
            work = Math.round(hours * 3_600_000);
        } else {
            work = Math.round(extra.treatment(job - tickets).minutes() * 60_000);
        }
        long end = stations.servers().get(server).after(now, Math.max(1, work));
        serving[server] = job;
        busy[stationOf[server]]++;
        state.tally.begin(stationOf[server], now, work);
        if (end != NEVER) {
            events.add(end, (DONE << KIND_SHIFT) | server);
        }
    }

    private void escalate(int ticket) {
        if (isOpen(ticket) && !journeys.calm[ticket] && !isEscalated(ticket)) {
            journeys.escalatedAt[ticket] = now;
            hurry(ticket, ESCALATED, desk.escalatedPace(), 1);
        }
    }

    /**
     * Has something done about a ticket: work for some stations, before everything else there. When the first of them
     * has done its part it works or not; whether it does is luck of the ticket, the same under every policy.
     *
     * @param at the stations that take part, the first one decides
     */
    public void treat(int ticket, Treatment treatment, int... at) {
        journeys.chosenAt[ticket] = now;
        for (int i = 0; i < at.length; i++) {
            queues.add(at[i], TREATED, tickets + extra.add(ticket, treatment, i == 0));
            dispatch(at[i]);
        }
    }

    private void treated(int ticket, Treatment treatment) {
        journeys.treatedAt[ticket] = now;
        if (draws.uniform(Purpose.TREATMENT, ticket, 0) < treatment.chance()) {
            journeys.calm[ticket] |= treatment.calms();
            hurry(ticket, TREATED, treatment.pace(), treatment.answerPace());
        }
    }

    /** All work that is left on a ticket is done at another station; work that is begun is finished where it is. */
    public void handTo(int ticket, int station) {
        int at = journeys.step[ticket];
        if (journeys.place[ticket] == DELAYED) {
            long left = delayLeft(ticket, at);
            double before = pace(ticket, at);
            journeys.movedTo[ticket] = station;
            double factor = pace(ticket, at) / before;
            plan(ticket, at, left == NEVER || factor == 1 ? left : Math.round(left * factor));
        } else if (journeys.place[ticket] == QUEUED) {
            int before = stationAt(ticket, at);
            queues.remove(ticket);
            state.tally.change(before, now, queues.length(before), busy[before]);
            journeys.queuedMs[ticket] += now - journeys.since[ticket];
            journeys.movedTo[ticket] = station;
            ready(ticket);
        } else {
            journeys.movedTo[ticket] = station;
        }
    }

    /** What is left of the delay that runs, on its own clock; {@link #NEVER} if that ends before it. */
    private long delayLeft(int ticket, int at) {
        long readyAt = journeys.readyAt[ticket];
        int station = stationAt(ticket, at);
        if (readyAt == NEVER || station == Scripts.NOBODY) {
            return readyAt == NEVER ? NEVER : readyAt - now;
        }
        return stations.open().get(station).worked(now, readyAt);
    }

    /** From now on at least as fast and as urgent; the delay that runs is shortened by what is left of it. */
    private void hurry(int ticket, byte urgency, double pace, double answerPace) {
        if (journeys.place[ticket] == OVER) {
            return;
        }
        int at = journeys.step[ticket];
        double before = pace(ticket, at);
        journeys.pace[ticket] = (float) faster(journeys.pace[ticket], pace);
        journeys.answerPace[ticket] = (float) faster(journeys.answerPace[ticket], answerPace);
        double factor = pace(ticket, at) / before;
        boolean moreUrgent = urgency < journeys.urgency[ticket];
        // before the delay is planned anew, as the ticket may be in its next queue at once
        journeys.urgency[ticket] = moreUrgent ? urgency : journeys.urgency[ticket];
        if (journeys.place[ticket] == QUEUED && moreUrgent) {
            queues.remove(ticket);
            queues.add(stationAt(ticket, at), urgency, ticket);
        } else if (journeys.place[ticket] == DELAYED && factor != 1) {
            long left = delayLeft(ticket, at);
            plan(ticket, at, left == NEVER ? NEVER : Math.round(left * factor));
        }
    }

    /** Two reasons to hurry do not add up: the stronger one counts. A slow-down (above 1) only counts alone. */
    private static double faster(double one, double other) {
        return one == 1 ? other : other == 1 ? one : Math.min(one, other);
    }

    /** Open are tickets that have come and were not resolved so far. */
    public boolean isOpen(int ticket) {
        return journeys.place[ticket] != NOT_YET && journeys.resolvedAt[ticket] == NEVER;
    }

    public int openCount() {
        return journeys.openCount();
    }

    /** The i-th open ticket, in no order. */
    public int openTicket(int i) {
        return journeys.openTicket(i);
    }

    public boolean isEscalated(int ticket) {
        return journeys.escalatedAt[ticket] != NEVER;
    }

    /** The tickets of the run. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Who will work on a ticket next, or first if nobody does any more; {@link Scripts#NOBODY} if nobody ever does. */
    public int nextStation(int ticket) {
        int script = arrivals.script()[ticket];
        int first = scripts.first()[script];
        int end = scripts.first()[script + 1];
        for (int at = journeys.step[ticket]; at < end; at++) {
            if (scripts.station()[at] != Scripts.NOBODY) {
                return stationAt(ticket, at);
            }
        }
        for (int at = first; at < end; at++) {
            if (scripts.station()[at] != Scripts.NOBODY) {
                return stationAt(ticket, at);
            }
        }
        return Scripts.NOBODY;
    }

    /** How many wait at a station. */
    public int waitingAt(int station) {
        return queues.length(station);
    }

    /** Of the last run. */
    public StationTally tally() {
        return state.tally;
    }

    /** When the customer first got a reply, milliseconds since 1970; {@link #NEVER} by the end of the last run. */
    public long firstReplyAt(int ticket) {
        return journeys.firstReplyAt[ticket];
    }

    /** When a ticket was first resolved, likewise. */
    public long resolvedAt(int ticket) {
        return journeys.resolvedAt[ticket];
    }

    /** When the customer escalated, likewise. */
    public long escalatedAt(int ticket) {
        return journeys.escalatedAt[ticket];
    }

    /** When a ticket was last chosen to have something done about it, likewise. */
    public long chosenAt(int ticket) {
        return journeys.chosenAt[ticket];
    }

    /** When that was done, likewise. */
    public long treatedAt(int ticket) {
        return journeys.treatedAt[ticket];
    }

    /** Milliseconds that a ticket waited in queues, over all its steps. */
    public long queuedMs(int ticket) {
        return journeys.queuedMs[ticket];
    }

    /** Milliseconds of the desk's clock that a ticket waited for its customer before it was resolved, until now. */
    public long answerMs(int ticket) {
        boolean waits = journeys.place[ticket] == DELAYED
                && journeys.resolvedAt[ticket] == NEVER
                && scripts.answer()[journeys.step[ticket]];
        long before = journeys.answerMs[ticket];
        return waits ? before + desk.answerClock().worked(journeys.since[ticket], now) : before;
    }
}
