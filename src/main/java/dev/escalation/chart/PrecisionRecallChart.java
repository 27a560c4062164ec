package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Precision-recall curves with the base rate as the line that a useless model reaches.
 *
 * @param series at most five, x = recall, y = precision, undefined precisions left out; none draws the reason
 */
public record PrecisionRecallChart(
        List<CurveSeries> series, OutcomeWords words, SampleCounts counts, ChartOrigin origin) implements Chart {
    private static final String NO_CURVE =
            "Precision and recall need tickets whose outcome happened, and the test data holds none. "
                    + "A longer test period brings them.";

    public PrecisionRecallChart {
        series = SeriesRules.checked(series, CurveSeries::name, CurveSeries::color);
    }

    @Override
    public String title() {
        return "How many alerts are right as more " + words.plural() + " are caught?";
    }

    @Override
    public String subtitle() {
        return "Precision against recall: each point is one alert line. Up and right is better. "
                + counts.inWords(words) + ".";
    }

    @Override
    public String spoken() {
        return Spoken.of(
                this,
                series.stream()
                        .map(one -> Spoken.curve(one, "average precision", "recall", "precision"))
                        .toList());
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 640);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (series.isEmpty() || counts.positives() == 0) {
            EmptyState.draw(g, area, theme, NO_CURVE);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = ShareAxes.draw(
                    pen,
                    area,
                    "recall: share of " + words.plural() + " caught",
                    "precision: share of alerts that are right");
            CurvePainter painter = new CurvePainter(pen, plot, CurvePainter.Join.STEP);
            avoidBaseRate(plot, painter.placer());
            painter.drawCurves(series);
            painter.drawLabels("average precision", series, new Point2D.Double(plot.px(0.8), plot.py(0.9)));
            drawBaseRate(pen, plot, painter.placer());
        }
    }

    private void avoidBaseRate(PlotArea plot, LabelPlacer placer) {
        Path2D line = new Path2D.Double();
        line.moveTo(plot.px(0), plot.py(counts.baseRate()));
        line.lineTo(plot.px(1), plot.py(counts.baseRate()));
        placer.avoid(line);
    }

    private void drawBaseRate(Pen pen, PlotArea plot, LabelPlacer placer) {
        double y = plot.py(counts.baseRate());
        pen.dashedLine(ColorRole.CHART_5, plot.px(0), y, plot.px(1), y);
        String text =
                (plot.isSmall() ? "base rate " : "alerting at random: base rate ") + Numbers.share(counts.baseRate());
        double width = pen.width(text, TextStyle.MICRO) + 6;
        Rectangle2D.Double place = placer.place(width, 16, new Point2D.Double(plot.px(0) + width / 2, y + 11));
        pen.textWithRim(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, place.x + 3, place.y + 12);
    }

    @Override
    public List<String> csvHeader() {
        return CurveCsv.header("recall", "precision", "average_precision");
    }

    @Override
    public List<List<String>> csvRows() {
        CurveCsv csv = new CurveCsv();
        if (!series.isEmpty() && counts.positives() > 0) {
            csv.add(series);
            csv.addPoint("base rate", "reference", 0, counts.baseRate());
            csv.addPoint("base rate", "reference", 1, counts.baseRate());
        }
        return csv.rows();
    }
}
