package dev.escalation.report.overtime;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import dev.escalation.model.backtest.BacktestPlan;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** ROC AUC window by window: learned anew, with its interval, and as the first model would have done. */
public final class BacktestChart {
    private BacktestChart() {}

    /** @param results of the first windows of the plan, all of them once it is done */
    public static Chart of(BacktestPlan plan, List<OriginResult> results, ZoneId zone, ChartOrigin origin) {
        ChartWords words = origin.words();
        DateTimeFormatter day = words.dates("dates.dayOfYear");
        return new TimeChart(
                words.get("backtest.title"),
                plan.weeks() == 1
                        ? words.get("backtest.subtitle.week")
                        : words.get("backtest.subtitle.weeks", words.numbers().count(plan.weeks())),
                words.get("backtest.axis"),
                FigureKind.RANKING,
                plan.windows().stream()
                        .map(window ->
                                day.format(Instant.ofEpochMilli(window.origin()).atZone(zone)))
                        .toList(),
                0,
                plan.windows().size(),
                List.of(
                        new TimeSeries(
                                words.get("backtest.anew"),
                                SeriesColor.FIRST,
                                values(plan, results, BacktestChart::fresh)),
                        new TimeSeries(
                                words.get("backtest.first"),
                                SeriesColor.SECOND,
                                values(plan, results, BacktestChart::kept))),
                words.get("backtest.nothing"),
                origin);
    }

    private static Estimate fresh(Figures figures) {
        BootstrapInterval auc = figures.fresh().rocAuc();
        return Double.isNaN(auc.low()) ? Estimate.of(auc.value()) : Estimate.of(auc.value(), auc.low(), auc.high());
    }

    private static Estimate kept(Figures figures) {
        return Estimate.of(figures.kept().rocAuc().value());
    }

    private static List<Estimate> values(
            BacktestPlan plan, List<OriginResult> results, Function<Figures, Estimate> figure) {
        List<Estimate> values = new ArrayList<>();
        for (int i = 0; i < plan.windows().size(); i++) {
            Optional<Figures> figures = i < results.size() ? results.get(i).figures() : Optional.empty();
            values.add(figures.map(figure).orElse(Estimate.of(Double.NaN)));
        }
        return values;
    }
}
