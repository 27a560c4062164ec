package dev.escalation.ui.models;

import dev.escalation.model.evaluation.ConfusionCounts;
import java.util.Locale;

/** The four ways in which an alert line and the outcome of a score meet. */
enum AlertCell {
    CAUGHT(true, true),
    MISSED(false, true),
    FALSE_ALARMS(true, false),
    IN_PEACE(false, false);

    private final boolean alerted;
    private final boolean happened;

    AlertCell(boolean alerted, boolean happened) {
        this.alerted = alerted;
        this.happened = happened;
    }

    /** As in node ids and texts: {@code false-alarms}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isAlerted() {
        return alerted;
    }

    boolean hasHappened() {
        return happened;
    }

    long of(ConfusionCounts counts) {
        return switch (this) {
            case CAUGHT -> counts.truePositives();
            case MISSED -> counts.falseNegatives();
            case FALSE_ALARMS -> counts.falsePositives();
            case IN_PEACE -> counts.trueNegatives();
        };
    }
}
