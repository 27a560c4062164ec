package dev.escalation.sample;

import java.util.List;
import java.util.function.LongFunction;

/**
 * The probability that a ticket escalates later, given all of its state: the mean of 1 − exp(−∫λ) over futures of the
 * same process in which it does not. (An escalation given its path is exponential in ∫λ, so averaging that probability
 * instead of drawn outcomes is Rao and Blackwell's improvement.)
 */
final class TrueRisk {
    private final LongFunction<List<Dynamics>> coursesAt;
    private final EscalationHazard hazard;
    private final long seed;

    /** @param coursesAt the courses that all but the ticket may take from an instant on; one future is run in each */
    TrueRisk(LongFunction<List<Dynamics>> coursesAt, EscalationHazard hazard, long seed) {
        this.coursesAt = coursesAt;
        this.hazard = hazard;
        this.seed = seed;
    }

    /** In [0, 1]; the state is left as it is. */
    double estimate(TicketState state) {
        Stream stream = Stream.of(seed, Stream.Purpose.TRUTH, state.facts.index(), state.now);
        List<Dynamics> courses = coursesAt.apply(state.now);
        double total = 0;
        for (Dynamics course : courses) {
            total += -StrictMath.expm1(-future(state.copy(), course, stream));
        }
        return total / courses.size();
    }

    private double future(TicketState state, Dynamics course, Stream stream) {
        double integral = 0;
        while (state.phase != Phase.CLOSED) {
            course.plan(state, stream);
            integral += hazard.integral(state, state.nextAt);
            state.now = state.nextAt;
            course.apply(state, stream, EventSink.NOWHERE);
        }
        return integral;
    }
}
