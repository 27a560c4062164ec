package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The axis below rows of bars or marks: light grid lines, a stronger line at zero, numbers, what is measured. */
final class RowAxis {
    /** Room that it takes below the rows, with a title of two lines. */
    static final int BELOW = 52;

    private static final int GAP = 8;
    private static final int LINE = 14;

    private RowAxis() {}

    static void draw(Pen pen, PlotArea plot, FigureFormat format, Numbers numbers, String title, Rectangle area) {
        draw(pen, plot, format, numbers, title, area, new Span(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    /** @param kept part of the axis in pixels that is kept free of numbers */
    static void draw(
            Pen pen, PlotArea plot, FigureFormat format, Numbers numbers, String title, Rectangle area, Span kept) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            String text = format.tick(tick, tick == 0 ? 0 : ticks.digits(), numbers);
            double half = pen.width(text, TextStyle.MICRO) / 2;
            boolean covered = x + half > kept.low() - GAP && x - half < kept.high() + GAP;
            if (x - half >= free && !covered) {
                pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 16);
                free = x + half + GAP;
            }
        }
        title(pen, plot, title, area);
    }

    /** Below the middle of the plot; a long title may use all of the area's width. */
    static void title(Pen pen, PlotArea plot, String title, Rectangle area) {
        List<String> lines = TextLines.wrap(title, Math.max(1, area.width), 2, t -> pen.width(t, TextStyle.MICRO));
        double y = plot.pixels().getMaxY() + 34;
        for (String line : lines) {
            double half = pen.width(line, TextStyle.MICRO) / 2;
            double x = inside(plot.pixels().getCenterX(), half, area);
            pen.text(line, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, y);
            y += LINE;
        }
    }

    /** The middle of a text, moved so that it stays in the area. */
    static double inside(double middle, double half, Rectangle area) {
        return Math.max(area.x + half, Math.min(middle, area.getMaxX() - half));
    }
}
