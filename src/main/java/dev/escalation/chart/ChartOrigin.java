package dev.escalation.chart;

/**
 * Where the numbers come from: model, snapshot, as-of, seed; printed small at the foot of every picture. With it comes the
 * language of the picture, as who names the origin knows who reads it.
 *
 * @param text one line, may be empty
 * @param words in which the chart speaks
 */
public record ChartOrigin(String text, ChartWords words) {
    /** Nothing at the foot, for English charts in a document that says it elsewhere. */
    public static final ChartOrigin NONE = new ChartOrigin("");

    /** Of a chart that speaks English. */
    public ChartOrigin(String text) {
        this(text, ChartWords.ENGLISH);
    }

    /** Nothing at the foot, for charts inside a window that says it elsewhere. */
    public static ChartOrigin none(ChartWords words) {
        return new ChartOrigin("", words);
    }
}
