package dev.escalation.report.closer;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import dev.escalation.live.replay.Snapshot;
import dev.escalation.live.replay.Snapshots;
import dev.escalation.model.closer.RateFigures;
import dev.escalation.model.closer.WeeklyFigures;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.EvaluationChartData;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures over the weeks of the test period. */
public final class TimeCharts {
    /** What is followed over the weeks. */
    public enum Figure {
        ROC_AUC,
        PRECISION,
        RECALL;

        private String axis(ChartWords words) {
            return words.get("weeks." + name().toLowerCase(Locale.ROOT));
        }

        /** The figure itself. */
        public BootstrapInterval of(RateFigures figures) {
            return switch (this) {
                case ROC_AUC -> figures.rocAuc();
                case PRECISION -> figures.precision();
                case RECALL -> figures.recall();
            };
        }

        public FigureKind kind() {
            return this == ROC_AUC ? FigureKind.STRENGTH : FigureKind.SHARE;
        }
    }

    private TimeCharts() {}

    /** @param name of the model */
    public static TimeChart weeks(WeeklyFigures weeks, Figure figure, String name, ChartOrigin origin) {
        List<Estimate> values = weeks.weeks().stream()
                .map(week -> EvaluationChartData.estimate(figure.of(week.figures())))
                .toList();
        int count = values.size();
        ChartWords words = origin.words();
        DateTimeFormatter day = words.dates("dates.day");
        return new TimeChart(
                words.get("weeks.title"),
                words.get("weeks.subtitle"),
                figure.axis(words),
                figure.kind(),
                weeks.weeks().stream().map(week -> day.format(week.monday())).toList(),
                1,
                Math.max(1, count - 1),
                List.of(new TimeSeries(name, SeriesColor.FIRST, values)),
                words.get("closer.nothing"),
                origin);
    }

    /** Whether the lists were right. */
    public static TimeChart snapshots(Snapshots snapshots, String name, ChartOrigin origin) {
        List<Snapshot> weeks = snapshots.weeks();
        ChartWords words = origin.words();
        DateTimeFormatter day = words.dates("dates.day");
        return new TimeChart(
                words.get("lists.title"),
                words.get(
                        "lists.subtitle",
                        words.numbers().count(snapshots.asked().days())),
                words.get("lists.axis"),
                FigureKind.SHARE,
                weeks.stream().map(week -> day.format(week.day())).toList(),
                0,
                weeks.size(),
                List.of(
                        series(name, SeriesColor.FIRST, weeks, week -> Estimate.of(week.modelHits() / week.listed())),
                        series(
                                words.get("closer.rule"),
                                SeriesColor.SECOND,
                                weeks,
                                week -> Estimate.of(week.ruleHits() / week.listed())),
                        series(words.get("closer.chance"), SeriesColor.FIFTH, weeks, TimeCharts::chance)),
                words.get("lists.nothing"),
                origin);
    }

    private static Estimate chance(Snapshot week) {
        double size = week.listed();
        return Estimate.of(week.chanceHits() / size, week.chanceLow() / size, week.chanceHigh() / size);
    }

    private static TimeSeries series(
            String name, SeriesColor color, List<Snapshot> weeks, Function<Snapshot, Estimate> share) {
        return new TimeSeries(
                name,
                color,
                weeks.stream()
                        .map(week -> week.isOver() && week.listed() > 0 ? share.apply(week) : Estimate.of(Double.NaN))
                        .toList());
    }
}
