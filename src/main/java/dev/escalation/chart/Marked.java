package dev.escalation.chart;

import java.awt.Rectangle;

/** A chart whose marks can be pointed at in the picture that {@link Chart#drawPlot} makes. */
public interface Marked extends Chart {
    /** Stands for a place without a mark. */
    int NONE = -1;

    /**
     * The mark at a place: the row, bin or period, from 0 on.
     *
     * @param area that was drawn in
     */
    int markAt(Rectangle area, double x, double y);
}
