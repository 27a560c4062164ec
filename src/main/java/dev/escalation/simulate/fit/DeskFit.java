package dev.escalation.simulate.fit;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Priority;
import dev.escalation.data.TicketTimelines;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.PendingTimes;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaReading;
import dev.escalation.simulate.sla.TicketKinds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What the history of a desk tells about how it works, up to a moment. */
public final class DeskFit {
    /** Simulations may last so long after the end of the data. */
    public static final Duration LATEST = Duration.ofDays(400);

    private static final Duration MARGIN = Duration.ofDays(3);
    private static final long COMPLETION_SEED = 1;
    private static final int CLASS_OF_URGENT = 2;
    private static final int CLASS_OF_UNKNOWN = 4;

    private final CleanData data;
    private final TicketKinds kinds;
    private final long from;
    private final long moment;
    private final Team team;
    private final List<OpenHours> hours;
    private final DonorReader.History history;
    private final Findings findings;
    private final Optional<SlaPolicy> policy;
    private final TicketTargets targets;
    private final OpenHours slaClock;
    private final PendingTimes pending;

    /**
     * What was read off the history.
     *
     * @param handlingHours one act takes at most, in working hours, by the agents of the team; NaN if nothing tells
     * @param escalatedPace factor on waits for the desk once a customer has escalated; empty if too few did
     * @param escalationsPerDay of tickets that are open and not escalated, per ticket and day
     * @param arrivals tickets by the hour of the week
     */
    public record Findings(
            double[] handlingHours, OptionalDouble escalatedPace, double escalationsPerDay, ArrivalRates arrivals) {
        /** Median over the agents; empty if nothing tells. */
        public OptionalDouble usualHandlingHours() {
            double median = HandlingTime.median(handlingHours);
            return Double.isNaN(median) ? OptionalDouble.empty() : OptionalDouble.of(median);
        }
    }

    private DeskFit(CleanData data, int[] tickets, long moment, Optional<SlaPolicy> policy) {
        this.data = data;
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        this.kinds = TicketKinds.of(data, timelines);
        this.moment = moment;
        this.from = Arrays.stream(tickets)
                .mapToLong(t -> data.tickets().createdAt()[t])
                .min()
                .orElseThrow();
        TicketCourses courses = TicketCourses.of(data, tickets, moment);
        this.team = Team.of(data, courses, everybody());
        this.hours = team.between(from - MARGIN.toMillis(), latest());
        this.policy = policy;
        this.targets = TicketTargets.of(policy, kinds, data);
        this.slaClock =
                policy.map(SlaPolicy::hours).orElse(WorkingHours.ALWAYS).between(from - MARGIN.toMillis(), latest());
        this.pending = new PendingTimes(data, timelines);
        byte[] urgency = urgency(tickets);
        OptionalDouble pace = EscalatedPace.of(courses, urgency, team, hours);
        this.history = new DonorReader.History(courses, created(tickets), moment, urgency, targets.resolveMs(tickets));
        this.findings = new Findings(
                HandlingTime.of(courses, team, hours, from, moment),
                pace,
                escalationsPerDay(courses, created(tickets), moment),
                ArrivalRates.of(created(tickets), from, moment, data.rules().zone()));
    }

    /**
     * @param tickets rows of tickets created before the moment
     * @param moment of what happens later nothing is read
     * @throws IllegalArgumentException if the tickets span less than a week
     */
    public static DeskFit of(CleanData data, int[] tickets, long moment) {
        return new DeskFit(data, tickets, moment, SlaReading.of(data, tickets));
    }

    /** With service levels that somebody stated. */
    public static DeskFit of(CleanData data, int[] tickets, long moment, SlaPolicy policy) {
        return new DeskFit(data, tickets, moment, Optional.of(policy));
    }

    private Dictionary everybody() {
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        return TicketCourses.of(data, all, data.lastMoment()).agents();
    }

    private long[] created(int[] tickets) {
        return Arrays.stream(tickets)
                .mapToLong(t -> data.tickets().createdAt()[t])
                .toArray();
    }

    private byte[] urgency(int[] tickets) {
        byte[] urgency = new byte[tickets.length];
        for (int i = 0; i < urgency.length; i++) {
            String label = kinds.kinds().get(kinds.of()[tickets[i]]).priority();
            urgency[i] = (byte) Arrays.stream(Priority.values())
                    .filter(one -> one.label().equals(label))
                    .mapToInt(one -> CLASS_OF_URGENT + Priority.URGENT.ordinal() - one.ordinal())
                    .findFirst()
                    .orElse(CLASS_OF_UNKNOWN);
        }
        return urgency;
    }

    private static double escalationsPerDay(TicketCourses courses, long[] created, long moment) {
        double days = 0;
        int escalations = 0;
        for (int i = 0; i < courses.count(); i++) {
            int resolve = courses.resolveStep()[i];
            long end = resolve == TicketCourses.NONE ? moment : courses.until()[resolve];
            long escalated = courses.escalatedAt()[i];
            if (escalated != Instants.MISSING && escalated <= end) {
                end = escalated;
                escalations++;
            }
            days += Math.max(0, end - created[i]) / (24.0 * Instants.MILLIS_PER_HOUR);
        }
        return days == 0 ? 0 : escalations / days;
    }

    /** The tickets of the history, living again. */
    public Donors donors() {
        return reader().read(history, history, COMPLETION_SEED);
    }

    /**
     * Other tickets of the desk.
     *
     * @param until of what happened later nothing is read; how it went on is taken from tickets of the history
     */
    public Donors donors(int[] tickets, long until) {
        DonorReader.History other = new DonorReader.History(
                TicketCourses.of(data, tickets, until),
                created(tickets),
                until,
                urgency(tickets),
                targets.resolveMs(tickets));
        return reader().read(other, history, COMPLETION_SEED);
    }

    /**
     * When a ticket is due by the policy; {@link OpenHours#NEVER} without a target.
     *
     * @param until waits for the customer count up to then
     */
    public long dueAt(int ticket, long until) {
        long target = targets.resolveMs(ticket);
        if (target == OpenHours.NEVER || policy.isEmpty()) {
            return OpenHours.NEVER;
        }
        long created = data.tickets().createdAt()[ticket];
        return slaClock.after(created, target + (policy.get().pauses() ? pending.before(ticket, until, slaClock) : 0));
    }

    /**
     * When the first reply to a ticket is due by the policy: its clock, without pauses; {@link OpenHours#NEVER} without a
     * target.
     */
    public long replyDueAt(int ticket) {
        long target = targets.replyMs(ticket);
        return target == OpenHours.NEVER
                ? OpenHours.NEVER
                : slaClock.after(data.tickets().createdAt()[ticket], target);
    }

    /** Service levels, ticket by ticket. */
    public TicketTargets targets() {
        return targets;
    }

    private DonorReader reader() {
        return new DonorReader(team, hours, findings.escalatedPace().orElse(1));
    }

    public CleanData data() {
        return data;
    }

    /** When the history begins, in milliseconds since 1970. */
    public long from() {
        return from;
    }

    /** When it ends. */
    public long moment() {
        return moment;
    }

    /** The last instant at which anybody works in a simulation. */
    public long latest() {
        return data.lastMoment() + LATEST.toMillis();
    }

    public Team team() {
        return team;
    }

    /** Of each agent of the team, from the start of the history to {@link #latest}. */
    public List<OpenHours> hours() {
        return hours;
    }

    public Findings findings() {
        return findings;
    }

    /** Empty if the data does not tell. */
    public Optional<SlaPolicy> policy() {
        return policy;
    }

    /** Hours in which service levels run, as {@link #hours}. */
    public OpenHours slaClock() {
        return slaClock;
    }

    /** How many tickets the history holds. */
    public int tickets() {
        return history.courses().count();
    }
}
