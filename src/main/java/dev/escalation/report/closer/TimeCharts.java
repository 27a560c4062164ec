package dev.escalation.report.closer;

import dev.escalation.chart.ChartOrigin;
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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures over the weeks of the test period. */
public final class TimeCharts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String NOTHING = "The test holds no outcome to tell from.";

    /** What is followed over the weeks. */
    public enum Figure {
        ROC_AUC("ROC AUC"),
        PRECISION("share of alerts that are right"),
        RECALL("share of scores with the outcome that are alerted");

        private final String axis;

        Figure(String axis) {
            this.axis = axis;
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
        return new TimeChart(
                "Does it stay as good?",
                "Week by week of the test period, with 95 % intervals; the first and the last week may be cut",
                figure.axis + ", by week of the score",
                figure.kind(),
                weeks.weeks().stream().map(week -> DAY.format(week.monday())).toList(),
                1,
                Math.max(1, count - 1),
                List.of(new TimeSeries(name, SeriesColor.FIRST, values)),
                NOTHING,
                origin);
    }

    /** Whether the lists were right. */
    public static TimeChart snapshots(Snapshots snapshots, String name, ChartOrigin origin) {
        List<Snapshot> weeks = snapshots.weeks();
        return new TimeChart(
                "Would the list have been right?",
                "Share of each list whose outcome came within "
                        + snapshots.asked().days() + " days; the band: 95 of 100 lists drawn by chance",
                "share of the list that came true",
                FigureKind.SHARE,
                weeks.stream().map(week -> day(week.day())).toList(),
                0,
                weeks.size(),
                List.of(
                        series(name, SeriesColor.FIRST, weeks, week -> Estimate.of(week.modelHits() / week.listed())),
                        series("rule", SeriesColor.SECOND, weeks, week -> Estimate.of(week.ruleHits() / week.listed())),
                        series("chance", SeriesColor.FIFTH, weeks, TimeCharts::chance)),
                "No list of the test period is over yet.",
                origin);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
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
