package dev.escalation.model.evaluation;

/**
 * Rows of similar probability.
 *
 * @param index 0 for the lowest bin
 * @param low lower edge; a row on it is in the bin below, unless this is the first
 * @param high upper edge, inside
 * @param rows rows inside, at least 1
 * @param meanPredicted mean probability
 * @param fractionPositive share of rows whose outcome happened
 */
public record CalibrationBin(
        int index, double low, double high, long rows, double meanPredicted, double fractionPositive) {
    /** Distance between what was predicted and what happened. */
    public double gap() {
        return Math.abs(fractionPositive - meanPredicted);
    }
}
