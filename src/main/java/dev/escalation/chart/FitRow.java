package dev.escalation.chart;

/**
 * A figure of the real desk beside that of the simulated one.
 *
 * @param caption its unit or what it counts, may be empty
 * @param real NaN where it is not known
 * @param simulated mean over the runs, with the range that holds 95 % of them
 */
public record FitRow(String name, String caption, FigureFormat format, double real, Estimate simulated) {
    public FitRow {
        SeriesRules.drawable(name, Estimate.of(real));
        SeriesRules.drawable(name, simulated);
    }

    /** Whether both can be put on a scale of ratios. */
    boolean isComparable() {
        return real > 0 && simulated.value() >= 0;
    }

    /** Whether the real figure lies within the range of the runs. */
    public boolean fits() {
        Interval interval = simulated.interval();
        return interval != null && real >= interval.low() && real <= interval.high();
    }
}
