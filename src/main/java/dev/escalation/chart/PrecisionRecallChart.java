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
    public PrecisionRecallChart {
        series = SeriesRules.checked(series, CurveSeries::name, CurveSeries::color);
    }

    @Override
    public String title() {
        return language().get("pr.title", words.plural());
    }

    @Override
    public String subtitle() {
        return language().get("pr.subtitle", counts.inWords(words, language()));
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(counts.inWords(words, language()));
        if (series.isEmpty() || counts.positives() == 0) {
            return spoken.sentence(language().get("pr.nothing")).text();
        }
        return spoken.sentence(language().get("pr.random", language().numbers().share(counts.baseRate())))
                .each(series.stream().map(this::told).toList())
                .text();
    }

    private String told(CurveSeries one) {
        CurvePoint line = one.alertLine();
        Numbers numbers = language().numbers();
        String score = language().get("pr.told", one.name(), numbers.metric(one.score()));
        return line == null
                ? score
                : score
                        + language()
                                .get(
                                        "pr.told.line",
                                        numbers.risk(line.threshold()),
                                        numbers.share(line.y()),
                                        numbers.share(line.x()));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 640);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (series.isEmpty() || counts.positives() == 0) {
            EmptyState.draw(g, area, theme, language(), language().get("pr.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = ShareAxes.draw(
                    pen,
                    area,
                    language().numbers(),
                    language().get("pr.x", words.plural()),
                    language().get("pr.y"));
            CurvePainter painter = new CurvePainter(pen, plot, CurvePainter.Join.STEP, language());
            avoidBaseRate(plot, painter.placer());
            painter.drawCurves(series);
            painter.drawLabels(language().get("pr.score"), series, new Point2D.Double(plot.px(0.8), plot.py(0.9)));
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
        String text = language()
                .get(
                        plot.isSmall() ? "pr.base.short" : "pr.base",
                        language().numbers().share(counts.baseRate()));
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
