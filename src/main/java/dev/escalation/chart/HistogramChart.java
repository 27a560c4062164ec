package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts by bins of equal width on the picture.
 *
 * @param xTitle what is measured; says where bins are not equal
 * @param edges in words, one more than counts
 * @param counts one per bin
 * @param nothing what to say without counts
 */
public record HistogramChart(
        String title,
        String subtitle,
        String xTitle,
        String yTitle,
        List<String> edges,
        List<Long> counts,
        String nothing,
        ChartOrigin origin)
        implements Marked {
    private static final int TOP = 26;
    private static final int BOTTOM = 42;
    private static final int EDGE_GAP = 8;

    public HistogramChart {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        if (!counts.isEmpty() && edges.size() != counts.size() + 1) {
            throw new IllegalArgumentException(edges.size() + " edges for " + counts.size() + " bins");
        }
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this).sentence(language().get("histogram.spoken", yTitle, xTitle));
        if (counts.isEmpty()) {
            return spoken.sentence(nothing).text();
        }
        Numbers numbers = language().numbers();
        List<String> shares = shares();
        return spoken.each(IntStream.range(0, counts.size())
                        .mapToObj(bin -> numbers.fromTo(edges.get(bin), edges.get(bin + 1)) + ": "
                                + numbers.count(counts.get(bin)) + ", " + shares.get(bin))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 420);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (counts.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            Ticks ticks = ticks();
            PlotArea plot = plot(pen, area, ticks);
            pen.text(yTitle, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
            drawGrid(pen, plot, ticks);
            drawBars(pen, plot);
            drawEdges(pen, plot);
        }
    }

    private double top() {
        return Math.max(1, counts.stream().mapToLong(c -> c).max().orElse(1)) * 1.12;
    }

    private Ticks ticks() {
        return Ticks.within(0, top());
    }

    private PlotArea plot(Pen pen, Rectangle area, Ticks ticks) {
        double left = area.x
                + 12
                + ticks.values().stream()
                        .mapToDouble(t -> pen.width(
                                FigureKind.COUNT.tick(
                                        t, ticks.digits(), language().numbers()),
                                TextStyle.MICRO))
                        .max()
                        .orElse(0);
        double width = Math.max(1, area.getMaxX() - left - 16);
        double height = Math.max(1, area.height - TOP - BOTTOM);
        Rectangle2D.Double box = new Rectangle2D.Double(left, area.y + TOP, width, height);
        return new PlotArea(box, 0, counts.size(), 0, top());
    }

    /** Anywhere above the axis: a low bar is hard to hit. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        if (counts.isEmpty()) {
            return NONE;
        }
        Rectangle2D.Double box = Pen.measuring(pen -> plot(pen, area, ticks())).pixels();
        return box.contains(x, y) ? (int) ((x - box.x) / box.width * counts.size()) : NONE;
    }

    private void drawGrid(Pen pen, PlotArea plot, Ticks ticks) {
        Rectangle2D.Double box = plot.pixels();
        for (double tick : ticks.values()) {
            double y = plot.py(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            String text = FigureKind.COUNT.tick(tick, ticks.digits(), language().numbers());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
        }
    }

    private void drawBars(Pen pen, PlotArea plot) {
        double width = Math.max(1, plot.px(1) - plot.px(0) - 3);
        List<String> shares = shares();
        boolean room = shares.stream().allMatch(share -> pen.width(share, TextStyle.MICRO) <= width + 2);
        for (int bin = 0; bin < counts.size(); bin++) {
            double x = plot.px(bin) + 1.5;
            double y = plot.py(counts.get(bin));
            pen.fill(ColorRole.CHART_1, x, y, width, plot.pixels().getMaxY() - y);
            if (room) {
                String share = shares.get(bin);
                pen.text(share, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x + width / 2, y - 5);
            }
        }
    }

    private List<String> shares() {
        double all = counts.stream().mapToLong(count -> count).sum();
        return counts.stream()
                .map(count -> language().numbers().risk(count / all))
                .toList();
    }

    private void drawEdges(Pen pen, PlotArea plot) {
        double y = plot.pixels().getMaxY();
        double free = Double.NEGATIVE_INFINITY;
        for (int edge = 0; edge < edges.size(); edge++) {
            double x = plot.px(edge);
            double half = pen.width(edges.get(edge), TextStyle.MICRO) / 2;
            if (x - half >= free) {
                pen.line(ColorRole.CHART_AXIS, 1, x, y, x, y + 4);
                pen.text(edges.get(edge), TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, y + 17);
                free = x + half + EDGE_GAP;
            }
        }
        pen.text(xTitle, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, plot.pixels().x, y + 35);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("from", "to", "count");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < counts.size(); bin++) {
            rows.add(List.of(edges.get(bin), edges.get(bin + 1), Long.toString(counts.get(bin))));
        }
        return rows;
    }
}
