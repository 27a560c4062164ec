package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One figure per row, from zero on: bars for counts, marks with 95 % whiskers for estimates, an open one where there are too few for an interval.
 *
 * @param xTitle what is measured, with its unit
 * @param rows in the order drawn
 * @param overall the figure of all together, drawn as a line; NaN for none
 * @param overallName what that line is
 * @param nothing what to say without rows
 */
public record LevelFiguresChart(
        String title,
        String subtitle,
        String xTitle,
        FigureKind kind,
        List<LevelFigure> rows,
        double overall,
        String overallName,
        String nothing,
        ChartOrigin origin)
        implements Marked {
    private static final int ABOVE = 20;
    private static final int BELOW = 38;
    private static final int INTERVAL_ROOM = 118;
    private static final int FIGURE_ROOM = 64;
    private static final double HEADROOM = 1.04;
    private static final double TICK_GAP = 8;

    public LevelFiguresChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this).sentence(xTitle);
        if (!Double.isNaN(overall)) {
            spoken.sentence(overallName + ": " + text(overall));
        }
        return rows.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream()
                                .map(row -> row.name() + ": "
                                        + kind.text(row.figure(), language().numbers()))
                                .toList())
                        .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(
                720, ChartFrame.surroundings() + ABOVE + BELOW + Math.max(4, rows.size()) * FeatureRows.ROW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            FeatureRows names = FeatureRows.draw(pen, area, ABOVE, BELOW, labels());
            Rectangle2D.Double body = names.body();
            double width = Math.max(1, body.width - figureRoom());
            PlotArea plot = new PlotArea(new Rectangle2D.Double(body.x, body.y, width, body.height), 0, top(), 0, 1);
            drawAxis(pen, plot);
            drawOverall(pen, plot);
            for (int i = 0; i < rows.size(); i++) {
                drawRow(pen, plot, rows.get(i), names.middle(i), names.rowHeight());
            }
        }
    }

    /** Anywhere in the row, its name included. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        return FeatureRows.rowAt(area, ABOVE, BELOW, rows.size(), FeatureRows.ROW, x, y);
    }

    private String text(double value) {
        return kind.text(value, language().numbers());
    }

    private List<FeatureLabel> labels() {
        return rows.stream()
                .map(row -> new FeatureLabel("", row.name(), row.caption()))
                .toList();
    }

    private int figureRoom() {
        return kind.isBar() ? FIGURE_ROOM : INTERVAL_ROOM;
    }

    private double top() {
        double top = Double.isNaN(overall) ? 0 : overall;
        for (LevelFigure row : rows) {
            Interval interval = row.figure().interval();
            double end = interval == null || kind.isBar() ? row.figure().value() : interval.high();
            top = Math.max(top, Double.isNaN(end) ? 0 : end);
            top = Math.max(top, Double.isNaN(row.reference()) ? 0 : row.reference());
        }
        return top > 0 ? top * HEADROOM : 1;
    }

    private void drawAxis(Pen pen, PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(0, plot.xMax());
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            String text = kind.tick(tick, ticks.digits(), language().numbers());
            double half = pen.width(text, TextStyle.MICRO) / 2;
            if (x - half >= free) {
                pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 16);
                free = x + half + TICK_GAP;
            }
        }
        String title = TextLines.shorten(xTitle, box.width + figureRoom(), t -> pen.width(t, TextStyle.MICRO));
        pen.text(title, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, box.x, box.getMaxY() + 33);
    }

    private void drawOverall(Pen pen, PlotArea plot) {
        if (!Double.isNaN(overall)) {
            double x = plot.px(overall);
            Rectangle2D.Double box = plot.pixels();
            pen.dashedLine(ColorRole.CHART_AXIS, x, box.y - 4, x, box.getMaxY());
            String name = overallName + " " + text(overall);
            double half = pen.width(name, TextStyle.MICRO) / 2;
            double middle = Math.max(x, box.x + half);
            pen.text(name, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, middle, box.y - 8);
        }
    }

    private void drawRow(Pen pen, PlotArea plot, LevelFigure row, double middle, double height) {
        double value = row.figure().value();
        double right = plot.pixels().getMaxX() + figureRoom();
        if (Double.isNaN(value)) {
            pen.text("–", TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, middle + 4);
            return;
        }
        Interval interval = row.figure().interval();
        if (kind.isBar()) {
            double thick = Math.min(16, height * 0.6);
            double width = plot.px(value) - plot.px(0);
            pen.fill(ColorRole.CHART_1, plot.px(0), middle - thick / 2, Math.max(1, width), thick);
        } else if (interval == null) {
            pen.ring(ColorRole.CHART_1, 1.5, plot.px(value), middle, 3.5);
        } else {
            pen.line(ColorRole.CHART_1, 1.5, plot.px(interval.low()), middle, plot.px(interval.high()), middle);
            pen.dot(ColorRole.CHART_1, plot.px(value), middle, 4);
        }
        if (!Double.isNaN(row.reference())) {
            double x = plot.px(row.reference());
            pen.line(ColorRole.FG_DEFAULT, 1.5, x, middle - height * 0.36, x, middle + height * 0.36);
        }
        drawFigure(pen, row, right, middle);
    }

    private void drawFigure(Pen pen, LevelFigure row, double right, double middle) {
        Interval interval = row.figure().interval();
        String range = interval == null || kind.isBar()
                ? ""
                : kind.text(interval, language().numbers());
        pen.text(range, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, middle + 4);
        double left = kind.isBar() ? right : right - 74;
        pen.text(text(row.figure().value()), TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.RIGHT, left, middle + 4);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("name", "count", "value", "low", "high", "reference", "note");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (LevelFigure row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name(), Long.toString(row.count())));
            cells.addAll(EstimateCells.of(row.figure()));
            cells.add(CurveCsv.number(row.reference()));
            cells.add(row.caption());
            csv.add(cells);
        }
        return csv;
    }
}
