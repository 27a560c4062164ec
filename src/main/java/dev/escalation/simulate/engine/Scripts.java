package dev.escalation.simulate.engine;

/**
 * What tickets go through, step by step, whenever they come. Steps of script s are {@code first[s] … first[s + 1] - 1}.
 *
 * @param station where somebody has to work; {@link #NOBODY} for a step that only takes time
 * @param delaySeconds before the step: in the hours of the station until the ticket joins its queue, else calendar time
 * @param work which of the {@link WorkTime}s the work takes
 * @param answer whether the delay is a wait for the customer; only steps of nobody
 * @param replyStep per script, the step that is the first reply to the customer; {@link #NEVER} without one
 * @param resolveStep per script, the step after which the ticket is resolved for the first time, likewise
 */
public record Scripts(
        int[] first,
        int[] station,
        int[] delaySeconds,
        byte[] work,
        boolean[] answer,
        int[] replyStep,
        int[] resolveStep) {
    public static final int NOBODY = -1;
    public static final int NEVER = -1;

    public int count() {
        return first.length - 1;
    }
}
