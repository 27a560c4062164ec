package dev.escalation.model.versus;

import dev.escalation.model.evaluation.ProbabilityMetrics;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What two models are compared by. */
public enum Metric {
    ROC_AUC("ROC AUC", RankingMetrics::rocAuc, 0.01, 1),
    AVERAGE_PRECISION("average precision", RankingMetrics::averagePrecision, 0.01, 1),
    BRIER("Brier score", ProbabilityMetrics::brier, 0.002, -1);

    private final String label;
    private final ToDoubleFunction<ScoreRanking> of;
    private final double matters;
    private final int direction;

    Metric(String label, ToDoubleFunction<ScoreRanking> of, double matters, int direction) {
        this.label = label;
        this.of = of;
        this.matters = matters;
        this.direction = direction;
    }

    /** As in files: {@code roc_auc}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    ToDoubleFunction<ScoreRanking> function() {
        return of;
    }

    /**
     * A smaller difference changes nothing that anybody does: with ROC AUC one pair in a hundred is put in another order,
     * with the Brier score risks are closer to what happened by a few points at the most.
     */
    public double matters() {
        return matters;
    }

    /** Whether a larger value is better. */
    public boolean isMoreBetter() {
        return direction > 0;
    }
}
