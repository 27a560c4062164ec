package dev.escalation.chart;

/** A chart that says its marks, for a tooltip or a reader's voice. */
public interface Told extends Marked {
    /**
     * The mark in words: what it is, value, 95 % interval.
     *
     * @param mark as {@link #markAt} gives it, not {@link #NONE}
     */
    String told(int mark);
}
