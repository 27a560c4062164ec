package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one model's alert line catches and misses.
 *
 * @param threshold the alert line, a risk
 * @param precisionInterval 95 %, null where none was computed
 * @param recallInterval 95 %, null where none was computed
 */
public record ConfusionMatrixChart(
        String model,
        double threshold,
        ConfusionCounts counts,
        @Nullable Interval precisionInterval,
        @Nullable Interval recallInterval,
        OutcomeWords words,
        ChartOrigin origin)
        implements Chart {
    private static final int ROW_LABELS = 132;
    private static final int HEAD = 24;
    private static final int GAP = 8;
    private static final int FIGURES = 112;

    @Override
    public String title() {
        return language().get("confusion.title", language().numbers().risk(threshold));
    }

    @Override
    public String subtitle() {
        long all = counts.positives() + counts.negatives();
        String counted = new SampleCounts(all, counts.positives()).inWords(words, language());
        return language().get("confusion.subtitle", model, counted);
    }

    @Override
    public String spoken() {
        Numbers numbers = language().numbers();
        return Spoken.ofTitle(this)
                .sentence(language()
                        .get(
                                "confusion.told",
                                model,
                                numbers.count(counts.caught()),
                                numbers.count(counts.missed()),
                                numbers.count(counts.falseAlarms()),
                                numbers.count(counts.leftInPeace())))
                .sentence(told("confusion.precision", counts.precision(), precisionInterval))
                .sentence(told("confusion.recall", counts.recall(), recallInterval))
                .text();
    }

    private String told(String key, double value, @Nullable Interval interval) {
        String figure = language().get(key);
        return Double.isNaN(value)
                ? language().get("confusion.undefined", figure)
                : figure + " " + language().numbers().risk(value) + range(interval);
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 490);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (counts.positives() + counts.negatives() == 0) {
            EmptyState.draw(g, area, theme, language(), language().get("confusion.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            double width = (area.width - ROW_LABELS - GAP) / 2.0;
            double height = Math.max(40, (area.height - HEAD - GAP - FIGURES) / 2.0);
            double left = area.x + (double) ROW_LABELS;
            double right = left + width + GAP;
            double top = area.y + (double) HEAD;
            double bottom = top + height + GAP;
            pen.text(
                    language().get("confusion.alert"),
                    TextStyle.SMALL,
                    ColorRole.FG_MUTED,
                    Align.LEFT,
                    left,
                    area.y + 14.0);
            pen.text(
                    language().get("confusion.noAlert"),
                    TextStyle.SMALL,
                    ColorRole.FG_MUTED,
                    Align.LEFT,
                    right,
                    area.y + 14.0);
            rowLabel(pen, words.happened(), counts.positives(), area.x, top + height / 2);
            rowLabel(pen, words.notHappened(), counts.negatives(), area.x, bottom + height / 2);
            cell(pen, ColorRole.CHART_BAND_1, counts.caught(), "confusion.caught", left, top, width, height);
            cell(pen, ColorRole.CHART_BAND_2, counts.missed(), "confusion.missed", right, top, width, height);
            cell(
                    pen,
                    ColorRole.CHART_BAND_2,
                    counts.falseAlarms(),
                    "confusion.falseAlarms",
                    left,
                    bottom,
                    width,
                    height);
            cell(
                    pen,
                    ColorRole.NEUTRAL_MUTED,
                    counts.leftInPeace(),
                    "confusion.leftInPeace",
                    right,
                    bottom,
                    width,
                    height);
            figures(pen, area, bottom + height + 14);
        }
    }

    private void rowLabel(Pen pen, String text, long count, double x, double y) {
        String capital = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        pen.text(capital, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, x, y - 3);
        pen.text(language().counted(count, "scores"), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, y + 13);
    }

    private void cell(
            Pen pen, ColorRole fill, long count, String key, double x, double y, double width, double height) {
        pen.fillRounded(fill, x, y, width, height, 6);
        double middle = y + height / 2;
        pen.text(
                language().numbers().count(count),
                TextStyle.FIGURE,
                ColorRole.FG_DEFAULT,
                Align.LEFT,
                x + 16,
                middle + 3);
        pen.text(language().get(key), TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, x + 16, middle + 23);
    }

    private void figures(Pen pen, Rectangle area, double top) {
        String right = counts.alerts() == 0
                ? language().get("confusion.right.none")
                : language().get("confusion.right", of(counts.alerts()));
        String caught = counts.positives() == 0
                ? language().get("confusion.of.none", words.happened())
                : language().get("confusion.of", words.plural(), of(counts.positives()));
        String precision = language().get("confusion.precision.short") + range(precisionInterval);
        String recall = language().get("confusion.recall.short") + range(recallInterval);
        figure(pen, area, counts.precision(), right, precision, top);
        figure(pen, area, counts.recall(), caught, recall, top + 46);
    }

    private void figure(Pen pen, Rectangle area, double value, String text, String term, double top) {
        double x = area.x + (double) ROW_LABELS;
        pen.text(
                language().numbers().risk(value),
                TextStyle.FIGURE,
                ColorRole.FG_DEFAULT,
                Align.RIGHT,
                x - 12,
                top + 24);
        pen.text(text, TextStyle.BODY, ColorRole.FG_DEFAULT, Align.LEFT, x, top + 14);
        pen.text(term, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, top + 29);
    }

    private String of(long whole) {
        Numbers numbers = language().numbers();
        return language().get("counts.of", numbers.count(counts.caught()), numbers.count(whole));
    }

    private String range(@Nullable Interval interval) {
        return interval == null
                ? ""
                : language().get("interval", language().numbers().shareRange(interval));
    }

    @Override
    public List<String> csvHeader() {
        return List.of("model", "threshold", "measure", "value", "interval_low", "interval_high");
    }

    @Override
    public List<List<String>> csvRows() {
        return List.of(
                row("caught", Long.toString(counts.caught()), null),
                row("missed", Long.toString(counts.missed()), null),
                row("false_alarms", Long.toString(counts.falseAlarms()), null),
                row("left_in_peace", Long.toString(counts.leftInPeace()), null),
                row("precision", CurveCsv.number(counts.precision()), precisionInterval),
                row("recall", CurveCsv.number(counts.recall()), recallInterval));
    }

    private List<String> row(String measure, String value, @Nullable Interval interval) {
        String low = interval == null ? "" : CurveCsv.number(interval.low());
        String high = interval == null ? "" : CurveCsv.number(interval.high());
        return List.of(model, CurveCsv.number(threshold), measure, value, low, high);
    }
}
