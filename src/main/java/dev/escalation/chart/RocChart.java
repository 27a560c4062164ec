package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * ROC curves.
 *
 * @param series at most five, x = false positive rate, y = true positive rate; none (one outcome only) draws the reason
 */
public record RocChart(List<CurveSeries> series, OutcomeWords words, SampleCounts counts, ChartOrigin origin)
        implements Chart {
    private static final String NO_CURVE =
            "A ROC curve compares tickets of both outcomes, and the test data holds only one. "
                    + "A longer test period brings it.";

    public RocChart {
        series = SeriesRules.checked(series, CurveSeries::name, CurveSeries::color);
    }

    @Override
    public String title() {
        return "How well are " + words.plural() + " told apart from the rest?";
    }

    @Override
    public String subtitle() {
        return "ROC curve: each point is one alert line. Up is better: more " + words.plural()
                + " caught for the same flagged others. " + counts.inWords(words) + ".";
    }

    @Override
    public String spoken() {
        return Spoken.of(
                this,
                series.stream()
                        .map(one -> Spoken.curve(
                                one, "ROC AUC", "share of others flagged", "share of " + words.plural() + " caught"))
                        .toList());
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 640);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (series.isEmpty()) {
            EmptyState.draw(g, area, theme, NO_CURVE);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = ShareAxes.draw(
                    pen,
                    area,
                    "share of other tickets flagged (false positive rate)",
                    "share of " + words.plural() + " caught (true positive rate, recall)");
            CurvePainter painter = new CurvePainter(pen, plot, CurvePainter.Join.STRAIGHT);
            drawDiagonal(pen, plot, painter.placer());
            painter.drawCurves(series);
            painter.drawLabels("ROC AUC", series, new Point2D.Double(plot.px(0.78), plot.py(0.2)));
        }
    }

    private static void drawDiagonal(Pen pen, PlotArea plot, LabelPlacer placer) {
        pen.dashedLine(ColorRole.CHART_AXIS, plot.px(0), plot.py(0), plot.px(1), plot.py(1));
        Path2D line = new Path2D.Double();
        line.moveTo(plot.px(0), plot.py(0));
        line.lineTo(plot.px(1), plot.py(1));
        placer.avoid(line);
        double angle = Math.atan2(plot.py(1) - plot.py(0), plot.px(1) - plot.px(0));
        double x = plot.px(0.8) + 8;
        double y = plot.py(0.8) + 10;
        if (plot.isSmall()) {
            return;
        }
        pen.turnedText("no better than guessing", TextStyle.MICRO, ColorRole.FG_MUTED, x, y, angle);
        Path2D text = new Path2D.Double();
        double half = pen.width("no better than guessing", TextStyle.MICRO) / 2;
        text.moveTo(x - half * Math.cos(angle), y - half * Math.sin(angle));
        text.lineTo(x + half * Math.cos(angle), y + half * Math.sin(angle));
        placer.avoid(text);
    }

    @Override
    public List<String> csvHeader() {
        return CurveCsv.header("false_positive_rate", "true_positive_rate", "roc_auc");
    }

    @Override
    public List<List<String>> csvRows() {
        CurveCsv csv = new CurveCsv();
        csv.add(series);
        if (!series.isEmpty()) {
            csv.addPoint("no better than guessing", "reference", 0, 0);
            csv.addPoint("no better than guessing", "reference", 1, 1);
        }
        return csv.rows();
    }
}
