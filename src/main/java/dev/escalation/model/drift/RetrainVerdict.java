package dev.escalation.model.drift;

import dev.escalation.model.backtest.BacktestSummary;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether to train again. What a model does beats how its features are spread: distributions move all the time without harm, and
 * a rule may change under distributions that stand still. So with a backtest of {@value #FEWEST_WINDOWS} windows or more:
 *
 * <ol>
 *   <li>Retrain, if in the later half of the windows a model that learned anew ranks better than the first one left as it was:
 *       ROC AUC by {@value #WORTH_IT} or more on average, and with 95 % confidence by more than nothing.
 *   <li>Watch, if in the last window even a model that learned anew is worse than before: its interval lies below the mean of the
 *       windows before. Training again does not help there; something has changed that the features do not tell.
 *   <li>Watch, if scores have moved far or the share with the outcome has changed by a quarter: the order holds, but the alert
 *       line may catch more or fewer than it was set for.
 *   <li>Else there is no need, whatever single features do.
 * </ol>
 *
 * Without a backtest, scores, share and features that have moved far can only give reason to watch.
 *
 * @param reasons what gave it, the weightiest first; for no need, what holds
 */
public record RetrainVerdict(Advice advice, List<Reason> reasons) {
    static final int FEWEST_WINDOWS = 3;
    static final double WORTH_IT = 0.01;

    public enum Advice {
        RETRAIN,
        WATCH,
        NO_NEED
    }

    public enum Reason {
        LEARNING_ANEW_HELPS,
        LAST_WINDOW_WORSE,
        SCORES_MOVED,
        RATE_CHANGED,
        FEATURES_MOVED,
        PERFORMANCE_HOLDS,
        NOT_BACKTESTED
    }

    public RetrainVerdict {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param windows of a backtest; empty if there was none
     * @param drift empty if there are too few tickets
     */
    public static RetrainVerdict of(List<OriginResult> windows, Optional<Drift> drift) {
        BacktestSummary summary = BacktestSummary.of(windows);
        boolean tested = summary.windows() >= FEWEST_WINDOWS;
        List<Reason> watch = new ArrayList<>();
        if (tested && lastIsWorse(windows)) {
            watch.add(Reason.LAST_WINDOW_WORSE);
        }
        drift.filter(one -> one.score().band() == Psi.Band.MOVED_FAR).ifPresent(_ -> watch.add(Reason.SCORES_MOVED));
        drift.filter(one -> one.rate().isLarge()).ifPresent(_ -> watch.add(Reason.RATE_CHANGED));
        if (!tested
                && drift.stream()
                        .flatMap(one -> one.moved().stream())
                        .anyMatch(one -> one.psi().band() == Psi.Band.MOVED_FAR)) {
            watch.add(Reason.FEATURES_MOVED);
        }
        if (tested && helps(summary.lateGain())) {
            watch.addFirst(Reason.LEARNING_ANEW_HELPS);
            return new RetrainVerdict(Advice.RETRAIN, watch);
        }
        if (!watch.isEmpty()) {
            return new RetrainVerdict(Advice.WATCH, watch);
        }
        return new RetrainVerdict(Advice.NO_NEED, List.of(tested ? Reason.PERFORMANCE_HOLDS : Reason.NOT_BACKTESTED));
    }

    private static boolean helps(BootstrapInterval gain) {
        return gain.value() >= WORTH_IT && gain.low() > 0;
    }

    private static boolean lastIsWorse(List<OriginResult> windows) {
        List<Figures> measured = windows.stream()
                .flatMap(result -> result.figures().stream())
                .filter(figures -> !Double.isNaN(figures.fresh().rocAuc().value()))
                .toList();
        double before = measured.subList(0, measured.size() - 1).stream()
                .mapToDouble(figures -> figures.fresh().rocAuc().value())
                .average()
                .orElse(Double.NaN);
        return measured.getLast().fresh().rocAuc().high() < before;
    }
}
