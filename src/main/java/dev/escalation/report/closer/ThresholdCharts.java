package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
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
    private static final String NOTHING = "The test holds no outcome to tell from.";

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
                "How right are alerts, and how much do they catch?",
                "share",
                FigureKind.SHARE,
                List.of(
                        series("right", SeriesColor.FIRST, ThresholdCharts::precision),
                        series("caught", SeriesColor.FOURTH, ConfusionCounts::recall)));
    }

    /**
     * Alerted scores a day.
     *
     * @param days of the test period
     */
    public BandsChart alerts(double days) {
        return chart(
                "How many alerts a day?",
                "alerted scores a day",
                FigureKind.AMOUNT,
                List.of(series("alerts", SeriesColor.FIRST, counts -> counts.alerted() / days)));
    }

    public BandsChart cost(Cost cost) {
        return chart(
                "What does an alert line cost?",
                "cost of false alarms and misses in the test period, " + cost.unit(),
                FigureKind.AMOUNT,
                List.of(series("cost", SeriesColor.FIRST, cost::of)));
    }

    private static double precision(ConfusionCounts counts) {
        return counts.alerted() == 0 ? Double.NaN : counts.precision();
    }

    private BandsChart chart(String title, String yTitle, FigureFormat format, List<BandSeries> series) {
        List<BandsChart.Point> points = new ArrayList<>();
        if (chosen >= 0 && chosen <= 1) {
            series.forEach(one -> ring(one).ifPresent(points::add));
        }
        return new BandsChart(
                title,
                "By alert line, on the test; ring: the line in use",
                new ChartAxis("alert line: predicted risk from which on a ticket is alerted", FigureKind.SHARE),
                new ChartAxis(yTitle, format),
                series,
                null,
                points,
                new BandsChart.Setting(Math.clamp(tried, 0, 1), FigureKind.SHARE.text(Math.clamp(tried, 0, 1))),
                NOTHING,
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
