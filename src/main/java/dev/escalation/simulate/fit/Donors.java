package dev.escalation.simulate.fit;

import dev.escalation.simulate.clock.OpenHours;

/**
 * Real tickets that live again in a simulation: their waits as they would have been without queues and without hurry.
 * Steps of donor i are {@code first[i] … first[i + 1] - 1}.
 *
 * @param ticket rows of the tickets
 * @param createdAt milliseconds since 1970
 * @param agent who works, in codes of the {@link Team}; {@link dev.escalation.data.Dictionary#MISSING} for a step of nobody
 * @param kind ordinals of {@link StepKind}
 * @param waitMs in the hours of the agent, else calendar time, at the pace of a ticket that is not escalated
 * @param replyStep per donor, the step that is the first reply, {@link TicketCourses#NONE} without one
 * @param resolveStep likewise, the one that ends it for the first time
 * @param patienceMs calendar time until the customer escalates; {@link OpenHours#NEVER} if he did not by the end
 * @param lifeMs calendar time in which he could have escalated
 * @param urgency classes of {@link dev.escalation.simulate.engine.DeskRun}
 * @param targetMs time to resolve on the clock of the service levels; {@link OpenHours#NEVER} without one
 * @param completed whether the end is another ticket's, as its own is not known
 */
public record Donors(
        int[] ticket,
        long[] createdAt,
        int[] first,
        int[] agent,
        byte[] kind,
        long[] waitMs,
        int[] replyStep,
        int[] resolveStep,
        long[] patienceMs,
        long[] lifeMs,
        byte[] urgency,
        long[] targetMs,
        boolean[] completed) {
    public int count() {
        return ticket.length;
    }
}
