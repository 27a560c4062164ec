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

    public CalibrationChart {
        series = SeriesRules.checked(series, CalibrationSeries::name, CalibrationSeries::color);
    }

    @Override
    public String title() {
        return language().get("calibration.title", words.happened());
    }

    @Override
    public String subtitle() {
        String counted = counts.inWords(words, language());
        return hasBefore()
                ? language()
                        .get(
                                "calibration.subtitle.before",
                                words.happened(),
                                series.getFirst().name(),
                                counted)
                : language().get("calibration.subtitle", words.happened(), counted);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(counts.inWords(words, language()));
        return isEmpty()
                ? spoken.sentence(language().get("calibration.nothing")).text()
                : spoken.each(series.stream().map(this::told).toList()).text();
    }

    private String told(CalibrationSeries one) {
        Numbers numbers = language().numbers();
        String error = language().get("calibration.told", one.name(), numbers.metric(one.error()));
        return Spoken.firstMiddleLast(one.bins().size())
                .mapToObj(one.bins()::get)
                .map(bin -> language()
                        .get(
                                "calibration.told.bin",
                                numbers.risk(bin.meanPredicted()),
                                numbers.count(bin.count()),
                                numbers.share(bin.fractionPositive()),
                                words.happened()))
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
            EmptyState.draw(g, area, theme, language(), language().get("calibration.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            boolean strip = area.height >= SMALLEST_WITH_STRIP;
            int height = Math.max(1, area.height - (strip ? CalibrationPainter.STRIP : 0));
            Rectangle upper = new Rectangle(area.x, area.y, area.width, height);
            PlotArea plot = ShareAxes.draw(
                    pen,
                    upper,
                    language().numbers(),
                    language().get("calibration.x"),
                    language().get("calibration.y", words.happened()));
            CalibrationPainter painter = new CalibrationPainter(pen, plot, language());
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
