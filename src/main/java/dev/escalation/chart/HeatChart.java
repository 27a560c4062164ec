package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares by row and period as cells in steps of one scale from light to dark (dark to light in the dark theme), so that it
 * reads without colours; the share over all periods stands beside each row.
 *
 * @param overallTitle what the numbers at the right are
 * @param periods what the weeks or months are called
 * @param nothing what to say without rows
 */
public record HeatChart(
        String title,
        String subtitle,
        String overallTitle,
        List<String> periods,
        List<HeatRow> rows,
        String nothing,
        ChartOrigin origin)
        implements Chart {
    private static final int ABOVE = 22;
    private static final int BELOW = 52;
    private static final int OVERALL = 56;
    private static final int PERIOD_GAP = 14;

    public HeatChart {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** The steps of the scale. */
    private enum Step {
        NONE("0\u00a0%", ColorRole.NEUTRAL_MUTED),
        FEW("up to 5\u00a0%", ColorRole.VALUE_LOW),
        SOME("up to 50\u00a0%", ColorRole.VALUE_MID),
        MOST("more", ColorRole.VALUE_HIGH);

        private final String words;
        private final ColorRole role;

        Step(String words, ColorRole role) {
            this.words = words;
            this.role = role;
        }

        static Step of(double share) {
            if (share <= 0) {
                return NONE;
            }
            if (share <= 0.05) {
                return FEW;
            }
            return share <= 0.5 ? SOME : MOST;
        }
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(
                720, ChartFrame.surroundings() + ABOVE + BELOW + Math.max(4, rows.size()) * FeatureRows.ROW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty() || periods.isEmpty()) {
            EmptyState.draw(g, area, theme, nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            List<FeatureLabel> labels = rows.stream()
                    .map(row -> new FeatureLabel("", row.name(), row.caption()))
                    .toList();
            FeatureRows names = FeatureRows.draw(pen, area, ABOVE, BELOW, labels);
            Rectangle2D.Double body = names.body();
            double width = Math.max(1, body.width - OVERALL);
            PlotArea plot =
                    new PlotArea(new Rectangle2D.Double(body.x, body.y, width, body.height), 0, periods.size(), 0, 1);
            pen.text(overallTitle, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, body.getMaxX(), body.y - 8);
            for (int i = 0; i < rows.size(); i++) {
                drawRow(pen, plot, rows.get(i), names.middle(i), names.rowHeight());
            }
            drawPeriods(pen, plot);
            drawLegend(pen, plot);
        }
    }

    private static void drawRow(Pen pen, PlotArea plot, HeatRow row, double middle, double height) {
        double gap = plot.px(1) - plot.px(0) > 8 ? 1.5 : 0;
        double high = Math.max(2, Math.min(22, height - 3));
        for (int period = 0; period < row.shares().size(); period++) {
            double share = row.shares().get(period);
            if (!Double.isNaN(share)) {
                double x = plot.px(period);
                double width = plot.px(period + 1.0) - x - gap;
                pen.fill(Step.of(share).role, x, middle - high / 2, width, high);
            }
        }
        String overall = FigureKind.SHARE.text(row.overall());
        double right = plot.pixels().getMaxX() + OVERALL;
        pen.text(overall, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.RIGHT, right, middle + 4);
    }

    private void drawPeriods(Pen pen, PlotArea plot) {
        double bottom = plot.pixels().getMaxY();
        double free = Double.NEGATIVE_INFINITY;
        for (int period = 0; period < periods.size(); period++) {
            double width = pen.width(periods.get(period), TextStyle.MICRO);
            double x = plot.px(period + 0.5);
            if (x - width / 2 >= free) {
                pen.text(periods.get(period), TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, bottom + 16);
                free = x + width / 2 + PERIOD_GAP;
            }
        }
    }

    private static void drawLegend(Pen pen, PlotArea plot) {
        double x = plot.pixels().x;
        double y = plot.pixels().getMaxY() + 44;
        for (Step step : Step.values()) {
            pen.fill(step.role, x, y - 9, 12, 10);
            pen.text(step.words, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x + 17, y);
            x += 17 + pen.width(step.words, TextStyle.MICRO) + 16;
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("column", "period", "share");
    }

    /** Per row the share over all periods, then by period. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (HeatRow row : rows) {
            csv.add(List.of(row.name(), "", CurveCsv.number(row.overall())));
            for (int period = 0; period < row.shares().size(); period++) {
                String share = CurveCsv.number(row.shares().get(period));
                csv.add(List.of(row.name(), periods.get(period), share));
            }
        }
        return csv;
    }
}
