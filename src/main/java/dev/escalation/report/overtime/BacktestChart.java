package dev.escalation.report.overtime;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** ROC AUC window by window: learned anew, with its interval, and as the first model would have done. */
public final class BacktestChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);

    private BacktestChart() {}

    /** @param results of the first windows of the plan, all of them once it is done */
    public static Chart of(BacktestPlan plan, List<OriginResult> results, ZoneId zone, ChartOrigin origin) {
        String length = plan.weeks() == 1 ? "the week" : "the " + plan.weeks() + " weeks";
        return new TimeChart(
                "How well the model ranks, window by window",
                "Trained on what was known before each day, tested on tickets created in " + length
                        + " from it; shaded: 95 % interval",
                "ROC AUC, 0.5 is guessing",
                FigureKind.RANKING,
                plan.windows().stream()
                        .map(window ->
                                DAY.format(Instant.ofEpochMilli(window.origin()).atZone(zone)))
                        .toList(),
                0,
                plan.windows().size(),
                List.of(
                        new TimeSeries("learned anew", SeriesColor.FIRST, values(plan, results, BacktestChart::fresh)),
                        new TimeSeries("first model", SeriesColor.SECOND, values(plan, results, BacktestChart::kept))),
                "No window could be tested.",
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
