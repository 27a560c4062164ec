package dev.escalation.model.backtest;

import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a backtest says as a whole.
 *
 * @param windows with a ROC AUC
 * @param lowest the window with the lowest ROC AUC
 * @param highest the one with the highest
 * @param lateGain how much ROC AUC learning anew gained over the first model in the later half of the windows: the mean, with a
 *     95 % interval from those of the windows; NaN without a later half
 */
public record BacktestSummary(
        int windows, Optional<OriginResult> lowest, Optional<OriginResult> highest, BootstrapInterval lateGain) {
    /** Standard errors to either side of a 95 % interval. */
    private static final double Z95 = 1.959964;

    public static BacktestSummary of(List<OriginResult> results) {
        List<OriginResult> measured = results.stream()
                .filter(result -> result.figures()
                        .filter(figures ->
                                !Double.isNaN(figures.fresh().rocAuc().value()))
                        .isPresent())
                .toList();
        Comparator<OriginResult> byAuc = Comparator.comparingDouble(BacktestSummary::rocAuc);
        return new BacktestSummary(
                measured.size(),
                measured.stream().min(byAuc),
                measured.stream().max(byAuc),
                mean(measured.subList((measured.size() + 1) / 2, measured.size()).stream()
                        .flatMap(result -> result.figures().stream())
                        .map(Figures::gain)
                        .toList()));
    }

    public static double rocAuc(OriginResult result) {
        return result.figures()
                .map(Figures::fresh)
                .map(Evaluation::rocAuc)
                .map(BootstrapInterval::value)
                .orElse(Double.NaN);
    }

    /** Of windows with different tickets; their errors are taken as independent. */
    private static BootstrapInterval mean(List<BootstrapInterval> gains) {
        List<BootstrapInterval> known = gains.stream()
                .filter(gain -> !Double.isNaN(gain.value() + gain.low() + gain.high()))
                .toList();
        if (known.isEmpty()) {
            return new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);
        }
        double mean =
                known.stream().mapToDouble(BootstrapInterval::value).average().orElseThrow();
        double variance = known.stream()
                .mapToDouble(gain -> (gain.high() - gain.low()) / (2 * Z95))
                .map(error -> error * error)
                .sum();
        double half = Z95 * Math.sqrt(variance) / known.size();
        return new BootstrapInterval(mean, mean - half, mean + half);
    }
}
