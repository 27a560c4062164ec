package dev.escalation.sample;

/**
 * The rate at which an open ticket escalates, per hour: {@code λ(t) = base · exp(score) · wait(t) · sla(t)}. The score is
 * constant between the things that happen to a ticket; the two factors rise in steps while the customer waits and while
 * the SLA clock runs, so the integral of λ is an exact sum. 0 while resolved, closed or escalated already.
 */
final class EscalationHazard {
    /** Rate per hour of a ticket with score 0; see sample-data/README.md. */
    static final double BASE_PER_HOUR = 0.0000023;

    private static final double ANNOYANCE = 0.8;
    private static final double TRANSFER = 0.7;
    private static final int MOST_TRANSFERS = 3;
    private static final double REOPEN = 1.0;
    private static final int MOST_REOPENS = 2;
    private static final double UNSKILLED = 0.3;
    private static final double PENDING = -0.5;
    private static final double BACKLOG = 0.15;

    private static final double[] WAIT_HOURS = {4, 12, 24, 48, 96};
    private static final double[] WAIT_FACTORS = {1, 1.3, 1.8, 2.6, 3.6, 4.5};
    private static final double[] AGE_HOURS = {4, 24, 48};
    private static final double[] AGE_FACTORS = {0.15, 0.4, 0.7, 1};
    private static final double[] SLA_SHARES = {0.5, 0.75, 1.0, 1.5, 2.0};
    private static final double[] SLA_FACTORS = {1, 1.4, 2.0, 3.2, 4.0, 4.5};

    private final double basePerHour;
    private final boolean constant;

    EscalationHazard() {
        this(BASE_PER_HOUR, false);
    }

    private EscalationHazard(double basePerHour, boolean constant) {
        this.basePerHour = basePerHour;
        this.constant = constant;
    }

    /** The same rate for every open ticket, for checks by hand. */
    static EscalationHazard constant(double perHour) {
        return new EscalationHazard(perHour, true);
    }

    /** ∫ λ dt from {@code state.now} to an instant before which nothing else happens. */
    double integral(TicketState state, long to) {
        return walk(state, to, Double.POSITIVE_INFINITY).integral();
    }

    /** The first second at which ∫ λ dt from {@code state.now} reaches a budget, or {@code to} if it does not. */
    long reaches(TicketState state, long to, double budget) {
        return walk(state, to, budget).at();
    }

    private record Walk(double integral, long at) {}

    private Walk walk(TicketState state, long to, double budget) {
        if (!state.phase.isOpen() || state.escalated) {
            return new Walk(0, to);
        }
        double perHour = basePerHour * (constant ? 1 : StrictMath.exp(score(state)));
        double total = 0;
        long at = state.now;
        while (at < to) {
            long next = constant ? to : Math.min(to, nextStep(state, at));
            double rate = perHour * (constant ? 1 : stepFactor(state, at));
            double gain = rate * (next - at) / 3600.0;
            if (total + gain >= budget) {
                long seconds = (long) Math.ceil((budget - total) / rate * 3600);
                return new Walk(budget, Math.min(to, at + Math.max(1, seconds)));
            }
            total += gain;
            at = next;
        }
        return new Walk(total, to);
    }

    /** The part of the score that does not change until something happens. */
    double score(TicketState state) {
        TicketFacts facts = state.facts;
        Customer customer = facts.customer();
        double score = customer.temper()
                + customer.tier().score
                + facts.category().score
                + facts.grudge()
                + state.priority.score
                + ANNOYANCE * state.annoyance
                + TRANSFER * Math.min(MOST_TRANSFERS, state.transfers)
                + REOPEN * Math.min(MOST_REOPENS, state.reopens)
                + BACKLOG * state.load;
        if (state.agent != null) {
            score += UNSKILLED * (0.5 - state.agent.skill(facts.category()));
        }
        return state.phase == Phase.PENDING ? score + PENDING : score;
    }

    private static double stepFactor(TicketState state, long at) {
        double age = at - state.facts.createdAt();
        double factor =
                AGE_FACTORS[passed(AGE_HOURS, age / 3600)] * SLA_FACTORS[passed(SLA_SHARES, age / slaSeconds(state))];
        return state.waitingSince < 0
                ? factor
                : factor * WAIT_FACTORS[passed(WAIT_HOURS, (at - state.waitingSince) / 3600.0)];
    }

    private static long nextStep(TicketState state, long at) {
        long createdAt = state.facts.createdAt();
        long next =
                Math.min(nextOf(AGE_HOURS, createdAt, 3600, at), nextOf(SLA_SHARES, createdAt, slaSeconds(state), at));
        return state.waitingSince < 0 ? next : Math.min(next, nextOf(WAIT_HOURS, state.waitingSince, 3600, at));
    }

    /** When the next of some steps, given in units of so many seconds from a start, is taken. */
    private static long nextOf(double[] steps, long start, double unitSeconds, long at) {
        int step = passed(steps, (at - start) / unitSeconds);
        return step == steps.length ? Long.MAX_VALUE : start + (long) Math.ceil(steps[step] * unitSeconds);
    }

    private static double slaSeconds(TicketState state) {
        return state.facts.slaDueAt() - state.facts.createdAt();
    }

    private static int passed(double[] steps, double value) {
        int passed = 0;
        while (passed < steps.length && value >= steps[passed]) {
            passed++;
        }
        return passed;
    }
}
