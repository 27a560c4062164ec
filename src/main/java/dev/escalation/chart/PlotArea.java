package dev.escalation.chart;

import java.awt.geom.Rectangle2D;

/** The rectangle of the data in pixels and what its edges mean. */
record PlotArea(Rectangle2D.Double pixels, double xMin, double xMax, double yMin, double yMax) {
    private static final double SMALL_WIDTH = 260;

    /** Both axes from 0 to 1. */
    static PlotArea shares(Rectangle2D.Double pixels) {
        return new PlotArea(pixels, 0, 1, 0, 1);
    }

    double px(double x) {
        return pixels.x + (x - xMin) / (xMax - xMin) * pixels.width;
    }

    double py(double y) {
        return pixels.getMaxY() - (y - yMin) / (yMax - yMin) * pixels.height;
    }

    /** Whether there is room for the data and little else. */
    boolean isSmall() {
        return pixels.width < SMALL_WIDTH;
    }
}
