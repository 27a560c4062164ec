package dev.escalation.sample;

import dev.escalation.sample.TicketState.Jump;
import java.util.Objects;

/**
 * When the next thing happens to a ticket. Waits for an agent or an answer are Weibull times in the working hours of
 * whoever has to act; chasing and reopening are exponential. Both can be drawn on from any age, so a ticket can be looked
 * at and run forward at any moment.
 */
final class TicketClocks {
    private static final double QUEUE_SHAPE = 0.8;
    private static final double ACTION_SHAPE = 0.75;
    private static final double ANSWER_SHAPE = 0.65;
    private static final double CHASE_HOURS = 40;
    private static final double GIVE_UP_HOURS = 168;
    private static final double REOPEN_WINDOW_HOURS = 96;
    private static final double REOPEN_PER_HOUR = 0.0006;
    private static final long SHORTEST_SECONDS = 40;

    private TicketClocks() {}

    /** Draws which clock rings first, and when, given that none did until {@code state.now}. */
    static void plan(TicketState state, Stream stream) {
        state.nextJump = Jump.NONE;
        state.nextAt = Long.MAX_VALUE;
        switch (state.phase) {
            case QUEUED -> {
                double hours = stream.weibullBeyond(hoursIn(state), state.waitScale, QUEUE_SHAPE);
                offer(state, Jump.ASSIGN, state.phaseSince + seconds(hours));
                offer(state, Jump.CHASE, chaseAt(state, stream));
            }
            case WAITING -> {
                offer(state, Jump.ACT, actAt(state, stream));
                offer(state, Jump.CHASE, chaseAt(state, stream));
            }
            case WORKING -> offer(state, Jump.ACT, actAt(state, stream));
            case PENDING -> {
                offer(state, Jump.ANSWER, answerAt(state, stream));
                offer(state, Jump.GIVE_UP, state.phaseSince + seconds(GIVE_UP_HOURS));
            }
            case RESOLVED -> {
                double perHour = REOPEN_PER_HOUR * StrictMath.exp(0.4 * state.annoyance) * state.facts.difficulty();
                offer(state, Jump.REOPEN, state.now + seconds(stream.exponential() / perHour));
                offer(state, Jump.CLOSE, state.phaseSince + seconds(REOPEN_WINDOW_HOURS));
            }
            case CLOSED -> {}
        }
    }

    private static void offer(TicketState state, Jump jump, long at) {
        long soonest = Math.max(at, Math.max(state.now + 1, state.phaseSince + SHORTEST_SECONDS));
        if (soonest < state.nextAt) {
            state.nextAt = soonest;
            state.nextJump = jump;
        }
    }

    private static long actAt(TicketState state, Stream stream) {
        return workAt(state, Objects.requireNonNull(state.agent).calendar(), ACTION_SHAPE, stream);
    }

    private static long answerAt(TicketState state, Stream stream) {
        return workAt(state, state.facts.customer().region().day(), ANSWER_SHAPE, stream);
    }

    private static long workAt(TicketState state, WorkCalendar calendar, double shape, Stream stream) {
        double age = calendar.worked(state.phaseSince, state.now) / 3600.0;
        double hours = stream.weibullBeyond(age, state.waitScale, shape);
        return calendar.after(state.now, seconds(hours - age));
    }

    private static long chaseAt(TicketState state, Stream stream) {
        double hours = CHASE_HOURS
                * StrictMath.exp(-0.35 * state.annoyance)
                / (state.facts.customer().hot() ? 2 : 1);
        WorkCalendar day = state.facts.customer().region().day();
        return day.after(state.now, seconds(hours * stream.exponential()));
    }

    private static double hoursIn(TicketState state) {
        return (state.now - state.phaseSince) / 3600.0;
    }

    private static long seconds(double hours) {
        return (long) Math.ceil(Math.min(hours, 20_000) * 3600);
    }
}
