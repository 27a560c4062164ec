package dev.escalation.chart;

/** How the numbers of a chart are written: {@link FigureKind} and {@link Money} have it; a caller may bring another. */
public interface FigureFormat {
    /** Beside a mark; NaN gives a dash. */
    String text(double value, Numbers numbers);

    /**
     * At an axis; empty where no such value can be.
     *
     * @param digits decimals that tell the ticks apart, as if they were written plainly
     */
    String tick(double value, int digits, Numbers numbers);

    /** A range beside a mark. */
    default String text(Interval interval, Numbers numbers) {
        return numbers.between(text(interval.low(), numbers), text(interval.high(), numbers));
    }

    /** A figure with its interval where it has one: "112 (93–131)". */
    default String text(Estimate estimate, Numbers numbers) {
        Interval interval = estimate.interval();
        String value = text(estimate.value(), numbers);
        return interval == null || Double.isNaN(estimate.value())
                ? value
                : value + " (" + text(interval, numbers) + ")";
    }

    /** In English, as documents have it. */
    default String text(double value) {
        return text(value, ChartWords.ENGLISH.numbers());
    }

    /** In English, as documents have it. */
    default String text(Interval interval) {
        return text(interval, ChartWords.ENGLISH.numbers());
    }
}
