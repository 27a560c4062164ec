package dev.escalation.model.preprocessing;

/**
 * What became of the train rows, one entry each in their order.
 *
 * @param positive the outcome happened
 * @param expected how likely it was for any ticket of the row's time, 0 to 1
 * @param ticket whose row it is; rows of a ticket have the same outcome
 */
public record TrainOutcomes(boolean[] positive, double[] expected, int[] ticket) {
    public TrainOutcomes {
        if (positive.length != expected.length || positive.length != ticket.length) {
            throw new IllegalArgumentException("outcomes, expectations and tickets differ in number: " + positive.length
                    + ", " + expected.length + ", " + ticket.length);
        }
    }
}
