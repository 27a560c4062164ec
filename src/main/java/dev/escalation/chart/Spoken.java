package dev.escalation.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What charts show, in words and figures, for who cannot see them. */
final class Spoken {
    private Spoken() {}

    /** The chart's title and subtitle, then its figures, each a sentence. */
    static String of(Chart chart, List<String> figures) {
        return chart.title() + ". " + chart.subtitle()
                + figures.stream().map(figure -> " " + figure + ".").collect(Collectors.joining());
    }

    /** {@code XGBoost: average precision 0.791, 95 % interval 0.706–0.862}. */
    static String curve(CurveSeries series, String measure, String across, String up) {
        CurvePoint line = series.alertLine();
        String atLine = line == null
                ? ""
                : "; at the alert line of " + Numbers.risk(line.threshold()) + ", " + across + " "
                        + Numbers.share(line.x()) + " and " + up + " " + Numbers.share(line.y());
        return series.name() + ": " + estimate(measure, series.score()) + atLine;
    }

    static String estimate(String measure, Estimate estimate) {
        Interval interval = estimate.interval();
        return measure + " " + Numbers.metric(estimate.value())
                + (interval == null ? "" : ", 95\u00a0% interval " + Numbers.metricRange(interval));
    }

    /** {@code Hand-overs: effects from −0.40 to +1.90; mean effect +1.20 where it is high, −0.30 where it is low}. */
    static String effects(FeatureEffects feature) {
        double[] effects = feature.effects();
        double low = Arrays.stream(effects).min().orElse(Double.NaN);
        double high = Arrays.stream(effects).max().orElse(Double.NaN);
        String range =
                feature.label().words() + ": effects from " + Numbers.tick(low, 2) + " to " + Numbers.tick(high, 2);
        double atLow = mean(feature, ValueThird.LOW);
        double atHigh = mean(feature, ValueThird.HIGH);
        return Double.isNaN(atLow) || Double.isNaN(atHigh)
                ? range
                : range + "; mean effect " + Numbers.tick(atHigh, 2) + " where it is high, " + Numbers.tick(atLow, 2)
                        + " where it is low";
    }

    private static double mean(FeatureEffects feature, ValueThird third) {
        ValueThird[] thirds = ValueThird.of(feature.values());
        return IntStream.range(0, thirds.length)
                .filter(i -> thirds[i] == third)
                .mapToDouble(i -> feature.effects()[i])
                .average()
                .orElse(Double.NaN);
    }
}
