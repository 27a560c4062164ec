package dev.escalation.chart;

/**
 * Scores of similar predicted risk.
 *
 * @param meanPredicted 0 to 1
 * @param fractionPositive share whose outcome happened, 0 to 1
 * @param count scores in the bin, at least 1
 * @param interval 95 % of the fraction
 */
public record CalibrationBin(double meanPredicted, double fractionPositive, long count, Interval interval) {
    public CalibrationBin {
        if (!(meanPredicted >= 0 && meanPredicted <= 1 && fractionPositive >= 0 && fractionPositive <= 1)
                || count < 1) {
            throw new IllegalArgumentException(
                    "not a bin: predicted " + meanPredicted + ", observed " + fractionPositive + " of " + count);
        }
    }

    /** A bin with Wilson's interval, which takes scores as independent. */
    public static CalibrationBin of(double meanPredicted, long positives, long count) {
        return new CalibrationBin(meanPredicted, (double) positives / count, count, Interval.wilson(positives, count));
    }
}
