package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

final class DependencePainter {
    private static final int LEFT = 40;
    private static final int ABOVE = 24;
    /** For the names of the groups. */
    private static final int LEGEND = 18;

    private static final int BELOW = 40;
    /** From the axis to the first line of its name, and from that to the second. */
    private static final int NAME = 34;

    private static final int LINE = 14;
    private static final double RADIUS = 1.9;
    private static final int BARS = 24;
    /** Part of the height that the tallest bar of counts has. */
    private static final double COUNTS = 0.14;
    /** So many thousandths of the values at either end may lie beyond the axis. */
    private static final double TAIL = 0.005;
    /** The golden ratio spreads dots of one value evenly without chance. */
    private static final double SPREAD = 0.6180339887498949;

    private final Pen pen;
    private final DependenceChart chart;
    private final Rectangle area;
    private final List<String> axisName;
    private final MeanEffects means;
    private final EffectRange effects;
    private final PlotArea plot;

    DependencePainter(Pen pen, DependenceChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.axisName = TextLines.wrap(
                chart.axis(), Math.max(1, area.width - LEFT - 8), 2, text -> pen.width(text, TextStyle.MICRO));
        this.means = MeanEffects.of(chart.feature());
        this.effects = EffectRange.of(List.of(chart.feature()));
        this.plot = plot();
    }

    private PlotArea plot() {
        double[] sorted = Arrays.stream(chart.feature().values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        int tail = means.everyValue() ? 0 : (int) (TAIL * sorted.length);
        double low = sorted[tail];
        double high = sorted[sorted.length - 1 - tail];
        double pad = high > low
                ? (high - low) * (means.everyValue() ? 0.6 / means.points().size() : 0.03)
                : 0.5;
        double span = effects.high() - effects.low();
        Rectangle2D.Double box = new Rectangle2D.Double(
                area.x + LEFT,
                area.y + above(),
                Math.max(1, area.width - LEFT - 8),
                Math.max(1, area.height - above() - BELOW - LINE * (axisName.size() - 1)));
        return new PlotArea(
                box, low - pad, high + pad, effects.low() - (COUNTS + 0.04) * span, effects.high() + 0.04 * span);
    }

    private int above() {
        return chart.groups().isPresent() ? ABOVE + LEGEND : ABOVE;
    }

    void draw() {
        drawCounts();
        drawAxes();
        drawDots();
        if (chart.groups().isPresent()) {
            drawGroups(chart.groups().get());
        } else {
            drawMeans(means, ColorRole.FG_DEFAULT, 1.5);
        }
    }

    /** A line per group, and what the groups are. */
    private void drawGroups(DotGroups groups) {
        double x = area.x;
        double y = area.y + ABOVE + LEGEND - 13.0;
        for (int group = 0; group < groups.names().size(); group++) {
            FeatureEffects part = groups.part(chart.feature(), group);
            drawMeans(MeanEffects.of(part), groups.role(group), 2);
            String name = TextLines.shorten(
                    groups.names().get(group),
                    (area.width - 8.0) / groups.names().size() - 22,
                    text -> pen.width(text, TextStyle.MICRO));
            pen.dot(groups.role(group), x + 4, y - 4, 4);
            pen.text(name, TextStyle.MICRO, ColorRole.FG_DEFAULT, Align.LEFT, x + 12, y);
            x += 12 + pen.width(name, TextStyle.MICRO) + 12;
        }
    }

    private void drawAxes() {
        Rectangle2D.Double box = plot.pixels();
        pen.text(
                chart.language().get("effect.axis"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.LEFT,
                area.x,
                area.y + 11);
        Ticks effectTicks = Ticks.within(effects.low(), effects.high());
        for (double tick : effectTicks.values()) {
            double y = plot.py(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            String text = chart.language().numbers().tick(tick, tick == 0 ? 0 : effectTicks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
        }
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            String text = chart.language().numbers().fixed(tick, ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, plot.px(tick), box.getMaxY() + 16);
        }
        drawAxisName(box);
    }

    /** In two lines where it is long. */
    private void drawAxisName(Rectangle2D.Double box) {
        double y = box.getMaxY() + NAME;
        for (String line : axisName) {
            pen.text(line, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, box.getCenterX(), y);
            y += LINE;
        }
    }

    /** Faint bars at the foot that say where the scores are. */
    private void drawCounts() {
        Rectangle2D.Double box = plot.pixels();
        int bars = means.everyValue() ? means.points().size() : BARS;
        double[] counts = new double[bars];
        double low = means.everyValue() ? means.points().getFirst().value() : plot.xMin();
        double high = means.everyValue() ? means.points().getLast().value() : plot.xMax();
        double width = means.everyValue() ? box.width / (bars + 1) * 0.7 : box.width / bars - 1;
        for (double value : chart.feature().values()) {
            if (!Double.isNaN(value)) {
                counts[bar(value, low, high, bars)]++;
            }
        }
        double most = Arrays.stream(counts).max().orElse(1);
        for (int i = 0; i < bars; i++) {
            double middle =
                    means.everyValue() ? plot.px(means.points().get(i).value()) : box.x + (i + 0.5) * box.width / bars;
            double height = counts[i] / most * COUNTS * box.height;
            pen.fill(ColorRole.CHART_BAND_5, middle - width / 2, box.getMaxY() - height, width, height);
        }
        pen.line(ColorRole.CHART_GRID, 1, box.x, box.getMaxY(), box.getMaxX(), box.getMaxY());
    }

    private int bar(double value, double low, double high, int bars) {
        if (!means.everyValue()) {
            return Math.clamp((long) ((value - low) / (high - low) * bars), 0, bars - 1);
        }
        int i = 0;
        while (i < bars - 1 && means.points().get(i).value() < value) {
            i++;
        }
        return i;
    }

    private void drawDots() {
        double[] values = chart.feature().values();
        ValueThird[] thirds = ValueThird.of(values);
        double spread =
                means.everyValue() ? plot.pixels().width / (means.points().size() + 1) * 0.5 : 0;
        for (int i : Beeswarm.sample(chart.feature().effects())) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            double effect = chart.feature().effects()[i];
            double x = plot.px(Math.clamp(values[i], plot.xMin(), plot.xMax()));
            double shift = ((i * SPREAD) % 1 - 0.5) * spread;
            ColorRole role = chart.groups().isPresent()
                    ? chart.groups().get().role(chart.groups().get().of()[i])
                    : thirds[i].role;
            pen.dot(role, x + shift, plot.py(effects.clamp(effect)), RADIUS);
        }
    }

    private void drawMeans(MeanEffects line, ColorRole role, double width) {
        Path2D path = new Path2D.Double();
        for (MeanEffects.Point point : line.points()) {
            double x = plot.px(Math.clamp(point.value(), plot.xMin(), plot.xMax()));
            double y = plot.py(effects.clamp(point.meanEffect()));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (path.getCurrentPoint() != null) {
            pen.path(role, width, path);
        }
    }
}
