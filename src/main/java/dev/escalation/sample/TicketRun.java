package dev.escalation.sample;

import java.util.ArrayList;
import java.util.List;

/** One ticket's life from its creation to its close, with the draw that decides whether and when it escalates. */
final class TicketRun {
    private static final int[] FIRST_HOURS = {0, 1, 4, 24, 72};
    private static final int WEEK_HOURS = 168;

    private final TicketProcess process;
    private final EscalationHazard hazard;
    private final long lastSecond;
    private final List<TicketState> looks = new ArrayList<>();
    private final boolean looking;
    private int looked;
    private boolean lookedAtEnd;
    private long escalatedAt;
    private long firstResolvedAt;

    TicketRun(TicketProcess process, EscalationHazard hazard, long lastSecond, TruthOutput truth) {
        this.process = process;
        this.hazard = hazard;
        this.lastSecond = lastSecond;
        this.looking = truth == TruthOutput.WRITE;
    }

    void run(TicketState state, Stream stream, EventSink sink) {
        double budget = stream.exponential();
        process.open(state, sink);
        while (state.phase != Phase.CLOSED) {
            process.plan(state, stream);
            double gain = hazard.integral(state, state.nextAt);
            boolean escalates = gain >= budget;
            long next = escalates ? hazard.reaches(state, state.nextAt, budget) : state.nextAt;
            lookUntil(state, next);
            state.now = next;
            if (escalates) {
                budget = Double.POSITIVE_INFINITY;
                escalatedAt = next;
                process.escalate(state, stream, sink);
            } else {
                budget -= gain;
                process.apply(state, stream, sink);
            }
            if (state.phase == Phase.RESOLVED && firstResolvedAt == 0) {
                firstResolvedAt = state.now;
            }
        }
    }

    private void lookUntil(TicketState state, long next) {
        if (!looking) {
            return;
        }
        boolean counts = state.phase.isOpen() && !state.escalated;
        while (pointAt(state, looked) < next && pointAt(state, looked) <= lastSecond) {
            if (counts) {
                look(state, pointAt(state, looked));
            }
            looked++;
        }
        if (counts && !lookedAtEnd && state.now <= lastSecond && lastSecond < next) {
            lookedAtEnd = true;
            if (looks.isEmpty() || looks.getLast().now != lastSecond) {
                look(state, lastSecond);
            }
        }
    }

    private void look(TicketState state, long asOf) {
        TicketState copy = state.copy();
        copy.now = asOf;
        looks.add(copy);
    }

    /** The prediction points of a ticket: after 0, 1, 4, 24, 72 and 168 hours, then weekly. */
    private static long pointAt(TicketState state, int index) {
        int hours = index < FIRST_HOURS.length ? FIRST_HOURS[index] : WEEK_HOURS * (index - FIRST_HOURS.length + 1);
        return state.facts.createdAt() + hours * 3600L;
    }

    /** The ticket at its prediction points, open and not escalated, in order. */
    List<TicketState> looks() {
        return looks;
    }

    /** 0 if it never does. */
    long escalatedAt() {
        return escalatedAt;
    }

    /** When it was first resolved. */
    long firstResolvedAt() {
        return firstResolvedAt;
    }
}
