package dev.escalation.report.overtime;

import dev.escalation.model.Comparison;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.RetrainVerdict;
import java.util.Optional;

/**
 * What is known of a model over time.
 *
 * @param about the training that it is about
 * @param backtest empty if the data spans too little, or it was not made
 * @param whyNoBacktest in a sentence; empty if there is one
 * @param drift empty if there are too few tickets
 * @param whyNoDrift in a sentence; empty if there is one
 */
public record OverTime(
        Comparison about, Optional<Backtest> backtest, String whyNoBacktest, Optional<Drift> drift, String whyNoDrift) {
    public OverTime with(Backtest made) {
        return new OverTime(about, Optional.of(made), "", drift, whyNoDrift);
    }

    public OverTime withoutBacktest(String why) {
        return new OverTime(about, Optional.empty(), why, drift, whyNoDrift);
    }

    public RetrainVerdict verdict() {
        return RetrainVerdict.of(backtest.map(Backtest::results).orElse(java.util.List.of()), drift);
    }
}
