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
        return "What an alert line of " + Numbers.risk(threshold) + " catches and misses";
    }

    @Override
    public String subtitle() {
        long all = counts.positives() + counts.negatives();
        return model + ", on " + new SampleCounts(all, counts.positives()).inWords(words)
                + ". An alert is raised where the score is at or above the line.";
    }

    @Override
    public String spoken() {
        return Spoken.of(
                this,
                List.of(
                        Numbers.count(counts.caught()) + " caught, " + Numbers.count(counts.missed()) + " missed, "
                                + Numbers.count(counts.falseAlarms()) + " false alarms, "
                                + Numbers.count(counts.leftInPeace()) + " left in peace",
                        Numbers.share(counts.precision()) + " of alerts are right" + range(precisionInterval),
                        Numbers.share(counts.recall()) + " of " + words.plural() + " are caught"
                                + range(recallInterval)));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 490);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (counts.positives() + counts.negatives() == 0) {
            EmptyState.draw(
                    g,
                    area,
                    theme,
                    "The test data holds no scores with a known outcome, so there is nothing to count.");
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            double width = (area.width - ROW_LABELS - GAP) / 2.0;
            double height = Math.max(40, (area.height - HEAD - GAP - FIGURES) / 2.0);
            double left = area.x + (double) ROW_LABELS;
            double right = left + width + GAP;
            double top = area.y + (double) HEAD;
            double bottom = top + height + GAP;
            pen.text("Alert raised", TextStyle.SMALL, ColorRole.FG_MUTED, Align.LEFT, left, area.y + 14.0);
            pen.text("No alert", TextStyle.SMALL, ColorRole.FG_MUTED, Align.LEFT, right, area.y + 14.0);
            rowLabel(pen, words.happened(), counts.positives(), area.x, top + height / 2);
            rowLabel(pen, words.notHappened(), counts.negatives(), area.x, bottom + height / 2);
            cell(pen, ColorRole.CHART_BAND_1, counts.caught(), "caught", left, top, width, height);
            cell(pen, ColorRole.CHART_BAND_2, counts.missed(), "missed", right, top, width, height);
            cell(pen, ColorRole.CHART_BAND_2, counts.falseAlarms(), "false alarms", left, bottom, width, height);
            cell(pen, ColorRole.NEUTRAL_MUTED, counts.leftInPeace(), "left in peace", right, bottom, width, height);
            figures(pen, area, bottom + height + 14);
        }
    }

    private static void rowLabel(Pen pen, String text, long count, double x, double y) {
        String capital = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        pen.text(capital, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, x, y - 3);
        pen.text(Numbers.count(count) + " scores", TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, y + 13);
    }

    private static void cell(
            Pen pen, ColorRole fill, long count, String name, double x, double y, double width, double height) {
        pen.fillRounded(fill, x, y, width, height, 6);
        double middle = y + height / 2;
        pen.text(Numbers.count(count), TextStyle.FIGURE, ColorRole.FG_DEFAULT, Align.LEFT, x + 16, middle + 3);
        pen.text(name, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, x + 16, middle + 23);
    }

    private void figures(Pen pen, Rectangle area, double top) {
        String right = counts.alerts() == 0
                ? "no alert was raised, so none can be right"
                : "of alerts are right: " + of(counts.alerts());
        String caught = counts.positives() == 0
                ? "none " + words.happened() + ", so none could be caught"
                : "of " + words.plural() + " are caught: " + of(counts.positives());
        figure(pen, area, counts.precision(), right, "precision" + range(precisionInterval), top);
        figure(pen, area, counts.recall(), caught, "recall" + range(recallInterval), top + 46);
    }

    private static void figure(Pen pen, Rectangle area, double value, String text, String term, double top) {
        double x = area.x + (double) ROW_LABELS;
        pen.text(Numbers.risk(value), TextStyle.FIGURE, ColorRole.FG_DEFAULT, Align.RIGHT, x - 12, top + 24);
        pen.text(text, TextStyle.BODY, ColorRole.FG_DEFAULT, Align.LEFT, x, top + 14);
        pen.text(term, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, top + 29);
    }

    private String of(long whole) {
        return Numbers.count(counts.caught()) + " of " + Numbers.count(whole);
    }

    private static String range(@Nullable Interval interval) {
        return interval == null ? "" : ", 95\u00a0% interval " + Numbers.shareRange(interval);
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
