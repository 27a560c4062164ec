package dev.escalation.model.versus;

import dev.escalation.model.evaluation.ProbabilityMetrics;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import java.util.Locale;

/** What two models are compared by. */
public enum Metric {
    ROC_AUC("ROC AUC", 0.01, 1),
    AVERAGE_PRECISION("average precision", 0.01, 1),
    BRIER("Brier score", 0.002, -1);

    private final String label;
    private final double matters;
    private final int direction;

    Metric(String label, double matters, int direction) {
        this.label = label;
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

    double of(ScoreRanking ranking) {
        return switch (this) {
            case ROC_AUC -> RankingMetrics.rocAuc(ranking);
            case AVERAGE_PRECISION -> RankingMetrics.averagePrecision(ranking);
            case BRIER -> ProbabilityMetrics.brier(ranking);
        };
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
