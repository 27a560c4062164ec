package dev.escalation.chart;

/**
 * Where the numbers come from: model, snapshot, as-of, seed; printed small at the foot of every picture.
 *
 * @param text one line, may be empty
 */
public record ChartOrigin(String text) {
    /** Nothing at the foot, for charts inside a window that says it elsewhere. */
    public static final ChartOrigin NONE = new ChartOrigin("");
}
