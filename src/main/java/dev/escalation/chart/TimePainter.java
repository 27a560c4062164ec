package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link TimeChart}. */
final class TimePainter {
    private static final int TOP = 26;
    private static final int BOTTOM = 26;
    private static final int LABEL_GAP = 10;
    private static final int PERIOD_GAP = 18;
    /** Width of the band of a value without neighbours. */
    private static final int ALONE = 6;

    /** Above so many values dots would run into each other. */
    private static final int MOST_DOTS = 40;

    private final Pen pen;
    private final TimeChart chart;
    private final Rectangle area;
    private final PlotArea plot;
    private final Ticks ticks;

    TimePainter(Pen pen, TimeChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        double bottom = chart.kind().origin() == 0 ? 0 : chart.bottom();
        double top = chart.top() > bottom ? bottom + (chart.top() - bottom) * 1.08 : 1;
        this.ticks = Ticks.within(bottom, top);
        double left =
                area.x + 12 + widest(ticks.values().stream().map(this::tick).toList());
        double labels = widest(chart.series().stream().map(TimeSeries::name).toList());
        double width = Math.max(1, area.getMaxX() - left - labels - LABEL_GAP - 10);
        this.plot = new PlotArea(
                new Rectangle2D.Double(left, area.y + TOP, width, Math.max(1, area.height - TOP - BOTTOM)),
                -0.5,
                chart.periods().size() - 0.5,
                bottom,
                top);
    }

    private double widest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> pen.width(text, TextStyle.MICRO))
                .max()
                .orElse(0);
    }

    private String tick(double value) {
        return chart.kind().tick(value, ticks.digits(), chart.language().numbers());
    }

    void draw() {
        drawAxes();
        List<TimeSeries> order = chart.series().reversed();
        order.forEach(this::drawBand);
        order.forEach(this::drawLine);
        drawNames();
    }

    /** The period at a place of the plot. */
    int periodAt(double x, double y) {
        Rectangle2D.Double box = plot.pixels();
        return box.contains(x, y)
                ? (int) ((x - box.x) / box.width * chart.periods().size())
                : Marked.NONE;
    }

    private void drawAxes() {
        Rectangle2D.Double box = plot.pixels();
        pen.text(chart.yTitle(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
        for (double tick : ticks.values()) {
            double y = plot.py(tick);
            ColorRole role = tick == chart.kind().origin() ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID;
            pen.line(role, 1, box.x, y, box.getMaxX(), y);
            pen.text(tick(tick), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
        }
        pen.line(ColorRole.CHART_AXIS, 1, box.x, box.getMaxY(), box.getMaxX(), box.getMaxY());
        int step = step();
        for (int period = 0; period < chart.periods().size(); period += step) {
            double x = plot.px(period);
            pen.line(ColorRole.CHART_AXIS, 1, x, box.getMaxY(), x, box.getMaxY() + 4);
            String name = chart.periods().get(period);
            double middle = Math.max(x, area.x + pen.width(name, TextStyle.MICRO) / 2);
            pen.text(name, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, middle, box.getMaxY() + 18);
        }
    }

    /** Every how many periods a name has room. */
    private int step() {
        double room = plot.px(1) - plot.px(0);
        return Math.max(1, (int) Math.ceil((widest(chart.periods()) + PERIOD_GAP) / room));
    }

    private void drawBand(TimeSeries series) {
        ColorRole role = switch (series.color()) {
            case FIRST -> ColorRole.CHART_BAND_1;
            case SECOND -> ColorRole.CHART_BAND_2;
            default -> ColorRole.CHART_BAND_5;
        };
        for (int[] run : runs(series)) {
            if (run[1] - run[0] == 1) {
                Interval interval = interval(series.values().get(run[0]));
                double x = plot.px(run[0]);
                pen.line(role, ALONE, x, plot.py(interval.low()), x, plot.py(interval.high()));
            } else {
                pen.area(role, band(series, run));
            }
        }
    }

    private Path2D band(TimeSeries series, int[] run) {
        Path2D band = new Path2D.Double();
        for (int period = run[0]; period < run[1]; period++) {
            to(
                    band,
                    plot.px(period),
                    plot.py(interval(series.values().get(period)).high()));
        }
        for (int period = run[1] - 1; period >= run[0]; period--) {
            to(
                    band,
                    plot.px(period),
                    plot.py(interval(series.values().get(period)).low()));
        }
        band.closePath();
        return band;
    }

    private static Interval interval(Estimate estimate) {
        Interval interval = estimate.interval();
        return interval == null ? new Interval(estimate.value(), estimate.value()) : interval;
    }

    private static void to(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    /** Stretches of periods with values, from and before. */
    private static List<int[]> runs(TimeSeries series) {
        List<int[]> runs = new ArrayList<>();
        int from = 0;
        for (int period = 0; period <= series.values().size(); period++) {
            boolean ends = period == series.values().size()
                    || Double.isNaN(series.values().get(period).value());
            if (ends) {
                if (period > from) {
                    runs.add(new int[] {from, period});
                }
                from = period + 1;
            }
        }
        return runs;
    }

    private void drawLine(TimeSeries series) {
        ColorRole role = series.color().role();
        for (int[] run : runs(series)) {
            Path2D line = new Path2D.Double();
            for (int period = run[0]; period < run[1]; period++) {
                boolean solid = period == run[0] || (chart.isWhole(period - 1) && chart.isWhole(period));
                if (solid) {
                    to(line, plot.px(period), y(series, period));
                } else {
                    double before = y(series, period - 1);
                    pen.dashedLine(role, plot.px(period - 1), before, plot.px(period), y(series, period));
                    line.moveTo(plot.px(period), y(series, period));
                }
            }
            pen.path(role, series.color().strokeWidth(), line);
            drawDots(series, run);
        }
    }

    private void drawDots(TimeSeries series, int[] run) {
        boolean few = series.values().stream()
                        .filter(estimate -> !Double.isNaN(estimate.value()))
                        .count()
                <= MOST_DOTS;
        boolean alone = run[1] - run[0] == 1;
        for (int period = run[0]; period < run[1]; period++) {
            if (!chart.isWhole(period)) {
                pen.ring(series.color().role(), 1.5, plot.px(period), y(series, period), 3);
            } else if (alone || few) {
                pen.dot(series.color().role(), plot.px(period), y(series, period), 2.5);
            }
        }
    }

    private double y(TimeSeries series, int period) {
        return plot.py(series.values().get(period).value());
    }

    /** At the right, as near to the end of their lines as they can stand without touching. */
    private void drawNames() {
        record Name(TimeSeries series, double y) {}
        List<Name> names = new ArrayList<>();
        for (TimeSeries one : chart.series()) {
            List<int[]> runs = runs(one);
            if (!runs.isEmpty()) {
                names.add(new Name(one, y(one, runs.getLast()[1] - 1)));
            }
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double[] heights = EndNames.spread(
                names.stream().mapToDouble(Name::y).toArray(),
                plot.pixels().y,
                plot.pixels().getMaxY());
        for (int i = 0; i < heights.length; i++) {
            TimeSeries one = names.get(i).series();
            double x = plot.pixels().getMaxX() + LABEL_GAP;
            pen.text(one.name(), TextStyle.MICRO, one.color().role(), Align.LEFT, x, heights[i] + 4);
        }
    }
}
