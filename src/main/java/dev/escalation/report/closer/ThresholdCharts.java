package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureFormat;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.ThresholdCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Figures over the alert line. The frozen line is ringed, the tried one goes across.
 *
 * @param chosen the frozen line; infinite for one that alerts nobody
 * @param tried 0 to 1
 */
public record ThresholdCharts(ThresholdCurve curve, double chosen, double tried, ChartOrigin origin) {

    /**
     * What an alert line costs in the test period.
     *
     * @param falseAlarm of one alert in vain, at least 0
     * @param miss of one score with the outcome and without an alert, at least 0
     * @param unit such as {@code h}
     */
    public record Cost(double falseAlarm, double miss, String unit) {
        public Cost {
            if (!(falseAlarm >= 0 && miss >= 0 && Double.isFinite(falseAlarm + miss))) {
                throw new IllegalArgumentException("costs are at least 0 and finite");
            }
        }

        public double of(ConfusionCounts counts) {
            return falseAlarm * counts.falsePositives() + miss * counts.falseNegatives();
        }
    }

    /** How right alerts are and how much they catch. */
    public BandsChart rates() {
        return chart(
                words().get("threshold.rates"),
                words().get("threshold.rates.y"),
                FigureKind.SHARE,
                List.of(
                        series(words().get("threshold.rates.right"), SeriesColor.FIRST, ThresholdCharts::precision),
                        series(words().get("threshold.rates.caught"), SeriesColor.FOURTH, ConfusionCounts::recall)));
    }

    /**
     * Alerted scores a day.
     *
     * @param days of the test period
     */
    public BandsChart alerts(double days) {
        return chart(
                words().get("threshold.alerts"),
                words().get("threshold.alerts.y"),
                FigureKind.AMOUNT,
                List.of(series(
                        words().get("threshold.alerts.name"), SeriesColor.FIRST, counts -> counts.alerted() / days)));
    }

    public BandsChart cost(Cost cost) {
        return chart(
                words().get("threshold.cost"),
                words().get("threshold.cost.y", cost.unit()),
                FigureKind.AMOUNT,
                List.of(series(words().get("threshold.cost.name"), SeriesColor.FIRST, cost::of)));
    }

    private ChartWords words() {
        return origin.words();
    }

    private static double precision(ConfusionCounts counts) {
        return counts.alerted() == 0 ? Double.NaN : counts.precision();
    }

    private BandsChart chart(String title, String yTitle, FigureFormat format, List<BandSeries> series) {
        List<BandsChart.Point> points = new ArrayList<>();
        if (chosen >= 0 && chosen <= 1) {
            series.forEach(one -> ring(one).ifPresent(points::add));
        }
        double across = Math.clamp(tried, 0, 1);
        return new BandsChart(
                title,
                words().get("threshold.subtitle"),
                new ChartAxis(words().get("threshold.x"), FigureKind.SHARE),
                new ChartAxis(yTitle, format),
                series,
                null,
                points,
                new BandsChart.Setting(across, FigureKind.SHARE.text(across, words().numbers())),
                words().get("closer.nothing"),
                origin);
    }

    private Optional<BandsChart.Point> ring(BandSeries one) {
        double height = one.at(chosen);
        return Double.isNaN(height)
                ? Optional.empty()
                : Optional.of(new BandsChart.Point(one.color(), chosen, height, ""));
    }

    private BandSeries series(String name, SeriesColor color, ToDoubleFunction<ConfusionCounts> figure) {
        double[] x = curve.points().stream()
                .mapToDouble(ThresholdCurve.Point::threshold)
                .toArray();
        List<Estimate> values = curve.points().stream()
                .map(point -> Estimate.of(figure.applyAsDouble(point.counts())))
                .toList();
        return new BandSeries(name, color, x, values);
    }
}
