package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

final class WaterfallPainter {
    static final int ABOVE = 22;
    private static final List<Double> TICKS = List.of(0.5, 0.1, 0.9, 0.25, 0.75, 0.01, 0.99);
    private static final double LEAST_BAR = 1.5;
    private static final int BAR = 12;
    private static final int NUMBERS = 52;
    private static final int GAP = 12;
    private static final double WORDS_SHARE = 0.5;

    private final Pen pen;
    private final WaterfallChart chart;
    private final Rectangle area;
    private final ChartWords words;
    private final double wordsWidth;
    private final PlotArea plot;

    WaterfallPainter(Pen pen, WaterfallChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.words = chart.language();
        double widest =
                chart.steps().stream().mapToDouble(this::wordsWidth).max().orElse(0);
        this.wordsWidth = Math.min(Math.max(widest, 120), area.width * WORDS_SHARE);
        this.plot = plot();
    }

    private PlotArea plot() {
        double[] after = chart.after();
        double low = Math.min(chart.average(), Arrays.stream(after).min().orElse(chart.average()));
        double high = Math.max(chart.average(), Arrays.stream(after).max().orElse(chart.average()));
        low = Math.min(low, logOdds(0.1));
        high = Math.max(high, logOdds(0.9));
        double left = area.x + wordsWidth + GAP;
        double width = Math.max(1, area.getMaxX() - NUMBERS - left);
        double height = (chart.steps().size() + 2.0) * WaterfallChart.ROW;
        double pad = 0.06 * (high - low);
        Rectangle2D.Double box = new Rectangle2D.Double(left, area.y + ABOVE, width, height);
        return new PlotArea(box, low - pad, high + pad, 0, 1);
    }

    void draw() {
        drawAxis();
        drawEnd(words.get("waterfall.average"), chart.average(), WaterfallChart.riskOf(chart.average()), 0);
        double[] after = chart.after();
        double[] points = chart.points();
        double before = chart.average();
        for (int i = 0; i < after.length; i++) {
            drawStep(chart.steps().get(i), before, after[i], points[i], i + 1);
            connect(after[i], i + 1);
            before = after[i];
        }
        connect(chart.average(), 0);
        int last = chart.steps().size() + 1;
        rule(last);
        drawEnd(words.get("waterfall.ticket"), chart.end(), chart.risk(), last);
    }

    private void drawAxis() {
        Rectangle2D.Double box = plot.pixels();
        pen.text(words.get("waterfall.axis"), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 12.0);
        pen.text(
                words.get("waterfall.points"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.RIGHT,
                area.getMaxX(),
                area.y + 12.0);
        double[] taken = new double[TICKS.size()];
        int labels = 0;
        for (double tick : TICKS) {
            double x = plot.px(logOdds(tick));
            if (x < box.x || x > box.getMaxX()) {
                continue;
            }
            pen.line(ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            if (Arrays.stream(taken, 0, labels).allMatch(other -> Math.abs(other - x) > 32)) {
                pen.text(
                        words.numbers().share(tick),
                        TextStyle.MICRO,
                        ColorRole.FG_MUTED,
                        Align.CENTER,
                        x,
                        area.y + 12.0);
                taken[labels++] = x;
            }
        }
    }

    private void drawEnd(String name, double logOdds, double risk, int row) {
        double x = plot.px(logOdds);
        double baseline = baseline(row);
        TextStyle style = row == 0 ? TextStyle.SMALL : TextStyle.STRONG;
        pen.text(name, style, ColorRole.FG_DEFAULT, Align.LEFT, area.x, baseline);
        pen.fill(ColorRole.FG_DEFAULT, x - 1, top(row) + 3, 2, WaterfallChart.ROW - 6.0);
        boolean leftHalf = x < plot.pixels().getCenterX();
        Align align = leftHalf ? Align.LEFT : Align.RIGHT;
        String text = words.numbers().risk(risk);
        pen.textWithRim(text, TextStyle.STRONG, ColorRole.FG_DEFAULT, align, x + (leftHalf ? 6 : -6), baseline);
    }

    private void drawStep(WaterfallChart.Step step, double before, double after, double points, int row) {
        if (step.isGroup()) {
            rule(row);
            String group = TextLines.shorten(step.words(), wordsWidth, t -> pen.width(t, TextStyle.STRONG));
            pen.text(group, TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.LEFT, area.x, baseline(row));
            number(points, TextStyle.STRONG, ColorRole.FG_DEFAULT, row);
            return;
        }
        drawWords(step, row);
        ColorRole role = step.effect() > 0 ? ColorRole.SHAP_RAISES : ColorRole.SHAP_LOWERS;
        double from = plot.px(Math.min(before, after));
        double width = Math.max(LEAST_BAR, plot.px(Math.max(before, after)) - from);
        pen.fill(role, from, top(row) + (WaterfallChart.ROW - BAR) / 2.0, width, BAR);
        number(points, TextStyle.SMALL, role, row);
    }

    private void drawWords(WaterfallChart.Step step, int row) {
        String value = TextLines.shorten(step.value(words), wordsWidth, t -> pen.width(t, TextStyle.SMALL));
        pen.text(value, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, area.x, baseline(row));
        double end = pen.width(value, TextStyle.SMALL) + 5;
        if (end + pen.width(step.usual(words), TextStyle.MICRO) <= wordsWidth) {
            pen.text(step.usual(words), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x + end, baseline(row));
        }
    }

    private void number(double points, TextStyle style, ColorRole role, int row) {
        pen.text(words.numbers().tick(points, 1), style, role, Align.RIGHT, area.getMaxX(), baseline(row));
    }

    private void rule(int row) {
        pen.line(ColorRole.BORDER_MUTED, 1, area.x, top(row) + 0.5, area.getMaxX(), top(row) + 0.5);
    }

    /** Dots from the end of a step to the start of the next; they cross the sums of groups. */
    private void connect(double logOdds, int row) {
        double x = plot.px(logOdds);
        boolean sum = row > 0 && chart.steps().get(row - 1).isGroup();
        double from = sum ? top(row) + 1 : top(row) + WaterfallChart.ROW - 3.0;
        for (double y = from; y < top(row + 1) + 3; y += 3) {
            pen.fill(ColorRole.CHART_AXIS, x - 0.5, y, 1, 1.5);
        }
    }

    private double wordsWidth(WaterfallChart.Step step) {
        double usual = step.usual(words).isEmpty() ? 0 : 5 + pen.width(step.usual(words), TextStyle.MICRO);
        return pen.width(step.value(words), step.isGroup() ? TextStyle.STRONG : TextStyle.SMALL) + usual;
    }

    private double top(int row) {
        return plot.pixels().y + row * (double) WaterfallChart.ROW;
    }

    private double baseline(int row) {
        return top(row) + 14;
    }

    private static double logOdds(double risk) {
        return Math.log(risk / (1 - risk));
    }
}
