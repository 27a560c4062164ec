package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Data with its words, that draws itself. Implementations are records; the same record gives the picture and the CSV. */
public interface Chart {
    /** The question that the chart answers, or its finding. */
    String title();

    /** What is measured, on how much data. */
    String subtitle();

    /** The chart for who cannot see it. */
    default String spoken() {
        return title() + ". " + subtitle();
    }

    /** Where the numbers come from. */
    ChartOrigin origin();

    /** The words of the chart that are not part of its data. */
    default ChartWords language() {
        return origin().words();
    }

    /** A good size in pixels at single scale, title and foot included. */
    Dimension preferredSize();

    /**
     * Draws only the picture, for a card that has its own title.
     *
     * @param g in units of single-scale pixels; its state is restored
     * @param area to draw in, already filled with the background
     */
    void drawPlot(Graphics2D g, Rectangle area, Theme theme);

    /** Names of the columns of {@link #csvRows}. */
    List<String> csvHeader();

    /** What is drawn, one row per mark, numbers with a decimal point and unrounded. */
    List<List<String>> csvRows();

    /**
     * Draws background, title, picture and foot.
     *
     * @throws FontsMissingException when the machine cannot draw text
     */
    default void draw(Graphics2D g, Dimension size, Theme theme) {
        ChartFrame.draw(this, g, size, theme);
    }
}
