package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Predicted risk against what happened.
 *
 * @param series at most five; the counts in the background are those of the first
 */
public record CalibrationChart(
        List<CalibrationSeries> series, OutcomeWords words, SampleCounts counts, ChartOrigin origin) implements Chart {
    private static final int SMALLEST_WITH_STRIP = 300;
    private static final String NO_BINS =
            "Predicted risk cannot be compared with what happened: the test data holds no scores "
                    + "with a known outcome.";

    public CalibrationChart {
        series = SeriesRules.checked(series, CalibrationSeries::name, CalibrationSeries::color);
    }

    @Override
    public String title() {
        return "Have 40\u00a0% " + words.happened() + " where the model says 40\u00a0%?";
    }

    @Override
    public String subtitle() {
        return "Calibration: share of scores that " + words.happened()
                + ", by predicted risk. On the dashed line the risk is " + "exact. Whiskers: 95\u00a0% interval. "
                + (hasBefore() ? "Pale line: " + series.getFirst().name() + " before calibration. " : "")
                + counts.inWords(words) + ".";
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(counts.inWords(words));
        return isEmpty()
                ? spoken.sentence(NO_BINS).text()
                : spoken.each(series.stream().map(this::told).toList()).text();
    }

    private String told(CalibrationSeries one) {
        String error = one.name() + ": calibration error " + Numbers.metric(one.error());
        return Spoken.firstMiddleLast(one.bins().size())
                .mapToObj(one.bins()::get)
                .map(bin -> "scores near " + Numbers.risk(bin.meanPredicted()) + ", " + Numbers.count(bin.count())
                        + " of them: " + Numbers.share(bin.fractionPositive()) + " " + words.happened())
                .collect(Collectors.joining(", ", error + "; ", ""));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 700);
    }

    private boolean hasBefore() {
        return !series.isEmpty() && !series.getFirst().before().isEmpty();
    }

    boolean isEmpty() {
        return series.stream().allMatch(s -> s.bins().isEmpty());
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (isEmpty()) {
            EmptyState.draw(g, area, theme, NO_BINS);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            boolean strip = area.height >= SMALLEST_WITH_STRIP;
            int height = Math.max(1, area.height - (strip ? CalibrationPainter.STRIP : 0));
            Rectangle upper = new Rectangle(area.x, area.y, area.width, height);
            PlotArea plot = ShareAxes.draw(pen, upper, "predicted risk", "share that " + words.happened());
            CalibrationPainter painter = new CalibrationPainter(pen, plot);
            painter.draw(series);
            if (strip) {
                painter.drawCounts(series.getFirst(), area.x, area.getMaxY() - 6);
            }
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("series", "mean_predicted", "fraction_positive", "interval_low", "interval_high", "count");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (CalibrationSeries one : series) {
            one.bins().forEach(bin -> rows.add(csvRow(one.name(), bin)));
            one.before().forEach(bin -> rows.add(csvRow(one.name() + " before calibration", bin)));
        }
        return rows;
    }

    private static List<String> csvRow(String name, CalibrationBin bin) {
        return List.of(
                name,
                CurveCsv.number(bin.meanPredicted()),
                CurveCsv.number(bin.fractionPositive()),
                CurveCsv.number(bin.interval().low()),
                CurveCsv.number(bin.interval().high()),
                Long.toString(bin.count()));
    }
}
