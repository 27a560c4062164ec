package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names at the left, bars in the middle, dots at the right. */
final class FactorsPainter {
    static final int ABOVE = 30;
    static final int BELOW = 42;
    private static final double TALLEST_ROW = 46;
    private static final double LABEL_SHARE = 0.27;
    private static final double BAR_SHARE = 0.24;
    private static final int GAP = 16;

    private final Pen pen;
    private final FactorsChart chart;
    private final Rectangle area;
    private final ChartWords words;
    private final Numbers numbers;
    private final double rowHeight;
    private final PlotArea bars;
    private final EffectRange range;
    private final PlotArea dots;

    FactorsPainter(Pen pen, FactorsChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.words = chart.language();
        this.numbers = words.numbers();
        this.rowHeight = rowHeight(area.height, chart.rows());
        double height = rowHeight * chart.rows();
        double top = area.y + ABOVE;
        double left = area.x + area.width * LABEL_SHARE + GAP;
        double width = Math.max(1, area.width * BAR_SHARE);
        double most = chart.sizes().features().stream()
                .mapToDouble(FeatureImportance::meanEffect)
                .max()
                .orElse(0);
        this.bars = new PlotArea(new Rectangle2D.Double(left, top, width, height), 0, most > 0 ? most : 1, 0, 1);
        double start = left + width + 56;
        double room = Math.max(1, area.getMaxX() - 16 - start);
        this.range = EffectRange.of(chart.effects());
        this.dots = new PlotArea(new Rectangle2D.Double(start, top, room, height), range.low(), range.high(), 0, 1);
    }

    static double rowHeight(double height, int rows) {
        return Math.min(TALLEST_ROW, Math.max(1, height - ABOVE - BELOW) / Math.max(1, rows));
    }

    void draw() {
        drawSelection();
        drawBarAxis();
        drawDotAxis();
        SwarmPainter swarm = new SwarmPainter(pen, dots, range);
        List<FeatureImportance> sizes = chart.sizes().features();
        for (int i = 0; i < chart.rows(); i++) {
            double middle = bars.pixels().y + (i + 0.5) * rowHeight;
            FeatureRows.label(pen, sizes.get(i).label(), area.x + 8.0, middle, area.width * LABEL_SHARE, rowHeight);
            drawBar(sizes.get(i).meanEffect(), middle);
            swarm.draw(chart.effects().get(i), middle, rowHeight);
        }
        drawFoot();
    }

    private void drawSelection() {
        if (chart.selected() >= 0 && chart.selected() < chart.rows()) {
            double top = bars.pixels().y + chart.selected() * rowHeight;
            pen.fillRounded(ColorRole.CELL_BG_SELECTED, area.x, top, area.width, rowHeight, 6);
        }
    }

    private void drawBarAxis() {
        Rectangle2D.Double box = bars.pixels();
        Ticks ticks = Ticks.within(0, bars.xMax());
        for (double tick : ticks.values()) {
            double x = bars.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y - 4, x, box.getMaxY());
            String text = numbers.fixed(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.y - 10);
        }
    }

    private void drawDotAxis() {
        Rectangle2D.Double box = dots.pixels();
        Ticks ticks = Ticks.within(dots.xMin(), dots.xMax());
        for (double tick : ticks.values()) {
            double x = dots.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y - 4, x, box.getMaxY());
            String text = numbers.tick(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.y - 10);
        }
    }

    private void drawBar(double effect, double middle) {
        double height = Math.min(20, rowHeight * 0.5);
        double end = bars.px(effect);
        pen.fill(ColorRole.CHART_1, bars.px(0), middle - height / 2, end - bars.px(0), height);
        pen.text(numbers.size(effect), TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, end + 7, middle + 4.5);
    }

    private void drawFoot() {
        double baseline = bars.pixels().getMaxY() + 18;
        ImportanceChart sizes = chart.sizes();
        if (sizes.others() > 0) {
            String others = words.counted(sizes.others(), "otherFactors");
            String together = words.get("factors.together", numbers.size(sizes.othersTogether()));
            muted(others, Align.LEFT, area.x + 8.0, baseline);
            muted(together, Align.LEFT, area.x + 8.0, baseline + 15);
        }
        muted(words.get("factors.bars"), Align.LEFT, bars.pixels().x, baseline);
        double zero = dots.px(0);
        String lowers = words.get("effect.lowers");
        String raises = words.get("effect.raises");
        double left = zero - 10 - pen.width(lowers, TextStyle.MICRO);
        muted(words.get("factors.dots"), Align.CENTER, dots.pixels().getCenterX(), baseline);
        pen.text(lowers, TextStyle.MICRO, ColorRole.SHAP_LOWERS, Align.RIGHT, zero - 10, baseline + 15);
        pen.arrow(ColorRole.SHAP_LOWERS, -1, left - 7, baseline + 11);
        pen.text(raises, TextStyle.MICRO, ColorRole.SHAP_RAISES, Align.LEFT, zero + 10, baseline + 15);
        pen.arrow(ColorRole.SHAP_RAISES, 1, zero + 17 + pen.width(raises, TextStyle.MICRO), baseline + 11);
    }

    private void muted(String text, Align align, double x, double baseline) {
        pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, align, x, baseline);
    }
}
