package dev.escalation.ui.explore;

import dev.escalation.analysis.Durations;
import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Histogram;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.ResolutionTimes;
import dev.escalation.chart.Chart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.HistogramChart;
import dev.escalation.chart.Interval;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long tickets take. */
record ResolutionAnswer(Exploration exploration, Question question, Levels levels, ExploreWords words) {
    private static final double HOURS_PER_DAY = 24;
    /** From so many hours on people speak of days. */
    private static final double LONG_HOURS = 96;

    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    Answer answer() {
        ResolutionTimes times = exploration.resolutionTimes(question.selection(), question.grain());
        Unit byLevel = Unit.of(levels.levels().stream()
                .mapToDouble(level -> level.durations().quantile(HALF).value())
                .filter(Double::isFinite)
                .max()
                .orElse(0));
        double overall = levels.all().durations().quantile(HALF).value() / byLevel.hours;
        Chart levelChart = new LevelCharts(question, levels, words)
                .chart(
                        FigureKind.AMOUNT,
                        words.get("explore.axis.median." + byLevel.id),
                        overall,
                        level -> byLevel.of(level.durations().quantile(HALF)));
        return new Answer(
                question, levels, finding(times), note(times), overTime(times), Optional.of(spread(times)), levelChart);
    }

    /** Hours or days, whichever is read more easily. */
    private enum Unit {
        HOURS("hours", 1),
        DAYS("days", HOURS_PER_DAY);

        private final String id;
        private final double hours;

        Unit(String id, double hours) {
            this.id = id;
            this.hours = hours;
        }

        static Unit of(double longestHours) {
            return longestHours > LONG_HOURS ? DAYS : HOURS;
        }

        Estimate of(Estimate inHours) {
            Interval interval = inHours.interval();
            return interval == null
                    ? Estimate.of(inHours.value() / hours)
                    : Estimate.of(inHours.value() / hours, interval.low() / hours, interval.high() / hours);
        }
    }

    private String finding(ResolutionTimes times) {
        Durations all = times.all();
        if (all.resolved() == 0) {
            return words.get("explore.finding.unresolved", words.selection(question.selection()));
        }
        return words.of(
                "explore.finding.",
                Measure.RESOLUTION,
                words.selection(question.selection()),
                words.formats().count(all.resolved()),
                words.formats().duration(all.quantile(HALF).value()),
                words.formats().duration(all.quantile(0.75).value()),
                words.formats().duration(all.quantile(NINE_TENTHS).value()),
                words.formats().duration(all.quantile(0.95).value()),
                words.formats().count(all.open()));
    }

    private String note(ResolutionTimes times) {
        long open = times.byPeriod().stream()
                .filter(durations -> durations.resolved() + durations.open() > 0 && !durations.isSettled())
                .count();
        return open == 0 ? "" : words.get("explore.note.open", open);
    }

    private TimeChart overTime(ResolutionTimes times) {
        Unit unit = Unit.of(times.byPeriod().stream()
                .filter(Durations::isSettled)
                .mapToDouble(durations -> durations.quantile(NINE_TENTHS).value())
                .max()
                .orElse(0));
        return new TimeChart(
                words.of("explore.overTime.", Measure.RESOLUTION, words.grain(question.grain())),
                words.selection(question.selection()) + ". " + words.get("explore.resolution.what"),
                words.get("explore.axis.time." + unit.id),
                FigureKind.AMOUNT,
                words.periods(times.periods()),
                0,
                times.periods().size(),
                List.of(
                        series("median", SeriesColor.FIRST, times, unit, HALF),
                        series("p90", SeriesColor.SECOND, times, unit, NINE_TENTHS)),
                words.get("explore.nothing"),
                words.origin(times.basis()));
    }

    private TimeSeries series(String name, SeriesColor color, ResolutionTimes times, Unit unit, double quantile) {
        List<Estimate> values = times.byPeriod().stream()
                .map(durations ->
                        durations.isSettled() ? unit.of(durations.quantile(quantile)) : Estimate.of(Double.NaN))
                .toList();
        return new TimeSeries(words.get("explore.series." + name), color, values);
    }

    private HistogramChart spread(ResolutionTimes times) {
        Histogram histogram = times.histogram();
        List<String> edges = Arrays.stream(histogram.edgesHours())
                .mapToObj(hours -> Double.isInfinite(hours)
                        ? words.get("explore.spread.longer")
                        : hours == 0 ? "0" : words.formats().roughDuration(hours))
                .toList();
        return new HistogramChart(
                words.get("explore.spread"),
                words.selection(question.selection()),
                words.get("explore.spread.x"),
                words.get("explore.spread.y"),
                edges,
                Arrays.stream(histogram.counts()).asLongStream().boxed().toList(),
                words.get("explore.nothing"),
                words.origin(times.basis()));
    }
}
