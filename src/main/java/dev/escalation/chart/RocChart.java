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
    private static final String GUESSING = "no better than guessing";

    public RocChart {
        series = SeriesRules.checked(series, CurveSeries::name, CurveSeries::color);
    }

    @Override
    public String title() {
        return language().get("roc.title", words.plural());
    }

    @Override
    public String subtitle() {
        return language().get("roc.subtitle", words.plural(), counts.inWords(words, language()));
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(counts.inWords(words, language()));
        return series.isEmpty()
                ? spoken.sentence(language().get("roc.nothing")).text()
                : spoken.each(series.stream().map(this::told).toList()).text();
    }

    private String told(CurveSeries one) {
        CurvePoint line = one.alertLine();
        Numbers numbers = language().numbers();
        String score = one.name() + ": ROC AUC " + numbers.metric(one.score());
        return line == null
                ? score
                : score
                        + language()
                                .get(
                                        "roc.told.line",
                                        numbers.risk(line.threshold()),
                                        numbers.share(line.y()),
                                        words.plural(),
                                        numbers.share(line.x()));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 640);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (series.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), language().get("roc.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = ShareAxes.draw(
                    pen,
                    area,
                    language().numbers(),
                    language().get("roc.x"),
                    language().get("roc.y", words.plural()));
            CurvePainter painter = new CurvePainter(pen, plot, CurvePainter.Join.STRAIGHT, language());
            drawDiagonal(pen, plot, painter.placer());
            painter.drawCurves(series);
            painter.drawLabels("ROC AUC", series, new Point2D.Double(plot.px(0.78), plot.py(0.2)));
        }
    }

    private void drawDiagonal(Pen pen, PlotArea plot, LabelPlacer placer) {
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
        String words = language().get("roc.guessing");
        pen.turnedText(words, TextStyle.MICRO, ColorRole.FG_MUTED, x, y, angle);
        Path2D text = new Path2D.Double();
        double half = pen.width(words, TextStyle.MICRO) / 2;
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
            csv.addPoint(GUESSING, "reference", 0, 0);
            csv.addPoint(GUESSING, "reference", 1, 1);
        }
        return csv.rows();
    }
}
