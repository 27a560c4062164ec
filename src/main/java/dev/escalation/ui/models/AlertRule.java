package dev.escalation.ui.models;

import dev.escalation.model.evaluation.ThresholdRule;
import java.util.Locale;

/** How the alert line may be chosen, with the number that each way needs. */
enum AlertRule {
    PRECISION("75"),
    RECALL("80"),
    CAPACITY("5"),
    COST("10"),
    BEST_F1("");

    private static final double PERCENT = 100;

    private final String usual;

    AlertRule(String usual) {
        this.usual = usual;
    }

    /** As in texts: {@code best_f1}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number to begin with; empty if none is needed. */
    String usual() {
        return usual;
    }

    boolean needsNumber() {
        return !usual.isEmpty();
    }

    boolean accepts(double number) {
        return switch (this) {
            case BEST_F1 -> true;
            case COST -> number > 0 && Double.isFinite(number);
            case PRECISION, RECALL, CAPACITY -> number > 0 && number <= PERCENT;
        };
    }

    ThresholdRule with(double number) {
        return switch (this) {
            case PRECISION -> new ThresholdRule.PrecisionFloor(number / PERCENT);
            case RECALL -> new ThresholdRule.RecallFloor(number / PERCENT);
            case CAPACITY -> new ThresholdRule.Capacity(number / PERCENT);
            case COST -> new ThresholdRule.Cost(1, number);
            case BEST_F1 -> new ThresholdRule.BestF1();
        };
    }
}
