package dev.escalation.chart;

/** The four cells at an alert line, in scores. */
public record ConfusionCounts(long caught, long missed, long falseAlarms, long leftInPeace) {
    public ConfusionCounts {
        if (caught < 0 || missed < 0 || falseAlarms < 0 || leftInPeace < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /** Scores above the alert line. */
    public long alerts() {
        return caught + falseAlarms;
    }

    /** Scores whose outcome happened. */
    public long positives() {
        return caught + missed;
    }

    /** Scores whose outcome did not happen. */
    public long negatives() {
        return falseAlarms + leftInPeace;
    }

    /** Share of alerts that are right; NaN without alerts. */
    public double precision() {
        return alerts() == 0 ? Double.NaN : (double) caught / alerts();
    }

    /** Share of outcomes caught; NaN without outcomes. */
    public double recall() {
        return positives() == 0 ? Double.NaN : (double) caught / positives();
    }
}
