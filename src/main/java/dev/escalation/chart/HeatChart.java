package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares by row and period as cells in steps of one scale from light to dark (dark to light in the dark theme), so that it
 * reads without colours; the share over all periods stands beside each row.
 *
 * @param overallTitle what the numbers at the right are
 * @param periods what the weeks or months are called
 * @param scale steps of the shares
 * @param nothing what to say without rows
 */
public record HeatChart(
        String title,
        String subtitle,
        String overallTitle,
        List<String> periods,
        List<HeatRow> rows,
        Scale scale,
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

    /**
     * The steps of the scale: nothing, up to the first bound, up to the second, more.
     *
     * @param few first bound, a share
     * @param some second bound, a share
     */
    public record Scale(double few, double some) {
        private static final List<ColorRole> ROLES =
                List.of(ColorRole.NEUTRAL_MUTED, ColorRole.VALUE_LOW, ColorRole.VALUE_MID, ColorRole.VALUE_HIGH);

        private ColorRole role(double share) {
            return ROLES.get(share <= 0 ? 0 : share <= few ? 1 : share <= some ? 2 : 3);
        }

        private List<String> words(ChartWords words) {
            Numbers numbers = words.numbers();
            return List.of(
                    numbers.share(0),
                    words.get("heat.upTo", numbers.share(few)),
                    words.get("heat.upTo", numbers.share(some)),
                    words.get("heat.more"));
        }
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this);
        return rows.isEmpty() || periods.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream().map(this::told).toList()).text();
    }

    private String told(HeatRow row) {
        int highest = IntStream.range(0, row.shares().size())
                .filter(period -> !Double.isNaN(row.shares().get(period)))
                .boxed()
                .max(Comparator.comparing(period -> row.shares().get(period)))
                .orElse(-1);
        String overall = row.name() + ": "
                + FigureKind.SHARE.text(row.overall(), language().numbers()) + " " + overallTitle;
        return highest < 0 || row.shares().get(highest) <= 0
                ? overall
                : overall
                        + language()
                                .get(
                                        "heat.most",
                                        FigureKind.SHARE.text(
                                                row.shares().get(highest),
                                                language().numbers()),
                                        periods.get(highest));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(
                720, ChartFrame.surroundings() + ABOVE + BELOW + Math.max(4, rows.size()) * FeatureRows.ROW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty() || periods.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
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

    private void drawRow(Pen pen, PlotArea plot, HeatRow row, double middle, double height) {
        double gap = plot.px(1) - plot.px(0) > 8 ? 1.5 : 0;
        double high = Math.max(2, Math.min(22, height - 3));
        for (int period = 0; period < row.shares().size(); period++) {
            double share = row.shares().get(period);
            if (!Double.isNaN(share)) {
                double x = plot.px(period);
                double width = plot.px(period + 1.0) - x - gap;
                pen.fill(scale.role(share), x, middle - high / 2, width, high);
            }
        }
        String overall = FigureKind.SHARE.text(row.overall(), language().numbers());
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

    private void drawLegend(Pen pen, PlotArea plot) {
        double x = plot.pixels().x;
        double y = plot.pixels().getMaxY() + 44;
        List<String> words = scale.words(language());
        for (int step = 0; step < words.size(); step++) {
            pen.fill(Scale.ROLES.get(step), x, y - 9, 12, 10);
            pen.text(words.get(step), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x + 17, y);
            x += 17 + pen.width(words.get(step), TextStyle.MICRO) + 16;
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
