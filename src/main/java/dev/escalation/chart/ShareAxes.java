package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/** Axes from 0 to 100 % both ways. */
final class ShareAxes {
    private static final int LEFT = 44;
    private static final int TOP = 26;
    private static final int RIGHT = 18;
    private static final int BOTTOM = 42;
    private static final double[] TICKS = {0, 0.25, 0.5, 0.75, 1};

    private ShareAxes() {}

    /** Draws grid, ticks and titles and gives the area for the data. */
    static PlotArea draw(Pen pen, Rectangle area, Numbers numbers, String xTitle, String yTitle) {
        PlotArea plot = PlotArea.shares(new Rectangle2D.Double(
                area.x + LEFT,
                area.y + TOP,
                Math.max(1, area.width - LEFT - RIGHT),
                Math.max(1, area.height - TOP - BOTTOM)));
        Rectangle2D.Double box = plot.pixels();
        for (double tick : TICKS) {
            double y = plot.py(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            pen.text(numbers.share(tick), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
            double x = plot.px(tick);
            pen.line(ColorRole.CHART_AXIS, 1, x, box.getMaxY(), x, box.getMaxY() + 4);
            pen.text(numbers.share(tick), TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 18);
        }
        String above = fitting(pen, yTitle, area.width);
        String below = fitting(pen, xTitle, area.width - RIGHT);
        pen.text(above, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
        pen.text(below, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.getMaxX(), box.getMaxY() + 36);
        return plot;
    }

    /** In a narrow picture a title goes without the technical name that stands in brackets at its end. */
    private static String fitting(Pen pen, String title, double width) {
        int bracket = title.indexOf(" (");
        return bracket < 0 || pen.width(title, TextStyle.MICRO) <= width ? title : title.substring(0, bracket);
    }
}
