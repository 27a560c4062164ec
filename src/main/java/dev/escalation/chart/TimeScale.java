package dev.escalation.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An axis of times on which most of them can be seen: from zero on, cut off at the 95th percentile; or, where times differ by much
 * more than tenfold, with equal steps for equal ratios.
 *
 * @param low in hours, above zero on a logarithmic axis
 * @param high in hours
 */
record TimeScale(Steps steps, double low, double high) {
    enum Steps {
        EQUAL,
        RATIO
    }

    private static final double CUT = 0.95;
    /** Where the 95th percentile is more than so many medians. */
    private static final double SKEWED = 8;
    /** The widest logarithmic axis. */
    private static final double WIDEST = 10_000;

    private static final double FIRST_TICK = 1.0 / 60;

    static TimeScale of(List<TimeDistribution> series) {
        double cut = most(series, one -> one.quantile(CUT));
        double median = series.stream()
                .mapToDouble(TimeDistribution::median)
                .filter(m -> !Double.isNaN(m))
                .min()
                .orElse(0);
        if (cut <= SKEWED * median || cut <= 0) {
            return new TimeScale(Steps.EQUAL, 0, cut > 0 ? cut : 1);
        }
        double high = most(series, one -> one.quantile(0.99));
        double first = series.stream()
                .mapToDouble(one -> one.quantile(0.01))
                .filter(q -> !Double.isNaN(q))
                .min()
                .orElse(0);
        return new TimeScale(Steps.RATIO, Math.max(first, high / WIDEST), high);
    }

    private static double most(List<TimeDistribution> series, ToDoubleFunction<TimeDistribution> figure) {
        return series.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /** The place on the axis; what lies outside comes to its end. */
    double at(double hours) {
        double inside = Math.clamp(hours, low, high);
        return steps == Steps.EQUAL ? inside : Math.log10(inside);
    }

    boolean holds(double hours) {
        return hours >= low && hours <= high;
    }

    /** In hours: round steps, or 1 and 3 min, 10 and 30 min, 1 and 3 h and so on. */
    List<Double> ticks() {
        if (steps == Steps.EQUAL) {
            return high < 2
                    ? Ticks.within(0, high * 60).values().stream()
                            .map(minutes -> minutes / 60)
                            .toList()
                    : Ticks.within(0, high).values();
        }
        List<Double> ticks = new ArrayList<>();
        for (double unit : new double[] {FIRST_TICK, 1}) {
            double end = unit < 1 ? 1 : high * 1.0001;
            for (double tick = unit; tick < end; tick *= 10) {
                ticks.add(tick);
                ticks.add(3 * tick);
            }
        }
        return ticks.stream().filter(this::holds).toList();
    }

    /** What the reader of the axis has to know. */
    String words(ChartWords words) {
        return steps == Steps.EQUAL
                ? words.get("scale.cut", FigureKind.HOURS.text(high, words.numbers()))
                : words.get("scale.logarithmic");
    }
}
