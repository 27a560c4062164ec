package dev.escalation.model.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.model.backtest.BacktestSummary;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.Window;
import dev.escalation.model.drift.RetrainVerdict.Advice;
import dev.escalation.model.drift.RetrainVerdict.Reason;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.Evaluation;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RetrainVerdictTest {
    private static final BootstrapInterval NONE = new BootstrapInterval(0, 0, 0);

    private static Evaluation evaluation(double auc) {
        BootstrapInterval ranking = new BootstrapInterval(auc, auc - 0.02, auc + 0.02);
        return new Evaluation(
                0.5,
                100,
                60,
                60,
                100,
                new ConfusionCounts(1, 1, 1, 1),
                NONE,
                NONE,
                NONE,
                ranking,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE);
    }

    private static OriginResult window(int week, double auc, double gain) {
        return new OriginResult(
                new Window(week, week + 1),
                100,
                100,
                week >= 3 ? 5 : 0,
                Optional.of(new OriginResult.Figures(
                        evaluation(auc),
                        evaluation(auc - gain),
                        new BootstrapInterval(gain, gain - 0.01, gain + 0.01))),
                "");
    }

    private static RetrainVerdict verdict(OriginResult... windows) {
        return RetrainVerdict.of(List.of(windows), Optional.empty());
    }

    @Test
    void learningAnewThatHelpsInTheLaterHalfIsTheReasonToTrain() {
        RetrainVerdict verdict =
                verdict(window(0, 0.8, 0), window(1, 0.8, 0), window(2, 0.8, 0.03), window(3, 0.8, 0.04));
        assertThat(verdict.advice()).isEqualTo(Advice.RETRAIN);
        assertThat(verdict.reasons()).containsExactly(Reason.LEARNING_ANEW_HELPS);
        assertThat(verdict(window(0, 0.8, 0), window(1, 0.8, 0.05), window(2, 0.8, 0), window(3, 0.8, 0))
                        .advice())
                .as("it helped earlier only")
                .isEqualTo(Advice.NO_NEED);
    }

    @Test
    void aGainThatChanceMayBeIsNone() {
        assertThat(verdict(window(0, 0.8, 0), window(1, 0.8, 0), window(2, 0.8, 0.005), window(3, 0.8, 0.005))
                        .advice())
                .isEqualTo(Advice.NO_NEED);
    }

    @Test
    void aLastWindowBelowTheOthersIsWatched() {
        RetrainVerdict verdict = verdict(window(0, 0.8, 0), window(1, 0.8, 0), window(2, 0.8, 0), window(3, 0.77, 0));
        assertThat(verdict.advice()).isEqualTo(Advice.WATCH);
        assertThat(verdict.reasons()).containsExactly(Reason.LAST_WINDOW_WORSE);
        assertThat(verdict(window(0, 0.8, 0), window(1, 0.8, 0), window(2, 0.8, 0), window(3, 0.79, 0))
                        .reasons())
                .containsExactly(Reason.PERFORMANCE_HOLDS);
    }

    @Test
    void twoWindowsAreNoBacktest() {
        assertThat(verdict(window(0, 0.8, 0), window(1, 0.6, 0.2)).reasons()).containsExactly(Reason.NOT_BACKTESTED);
    }

    /** Errors of windows add up by squares: half-widths of 0.01 twice give 0.01 · √2 / 2. */
    @Test
    void theLaterHalfIsAveraged() {
        BacktestSummary summary = BacktestSummary.of(
                List.of(window(0, 0.81, 0), window(1, 0.83, 0), window(2, 0.79, 0.02), window(3, 0.8, 0.04)));
        assertThat(summary.lateGain().value()).isEqualTo(0.03, Assertions.within(1e-12));
        assertThat(summary.lateGain().high() - 0.03).isEqualTo(0.01 * Math.sqrt(2) / 2, Assertions.within(1e-12));
        assertThat(summary.lowest().orElseThrow().window().origin()).isEqualTo(2);
        assertThat(summary.highest().orElseThrow().window().origin()).isEqualTo(1);
    }
}
