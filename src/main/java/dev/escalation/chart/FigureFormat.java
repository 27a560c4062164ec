package dev.escalation.chart;

/** How the numbers of a chart are written: {@link FigureKind} and {@link Money} have it; a caller may bring another. */
public interface FigureFormat {
    /** Beside a mark; NaN gives a dash. */
    String text(double value);

    /**
     * At an axis; empty where no such value can be.
     *
     * @param digits decimals that tell the ticks apart, as if they were written plainly
     */
    String tick(double value, int digits);

    /** A range beside a mark. */
    default String text(Interval interval) {
        return Numbers.between(text(interval.low()), text(interval.high()));
    }

    /** A figure with its interval where it has one: "112 (93–131)". */
    default String text(Estimate estimate) {
        Interval interval = estimate.interval();
        String value = text(estimate.value());
        return interval == null || Double.isNaN(estimate.value()) ? value : value + " (" + text(interval) + ")";
    }
}
