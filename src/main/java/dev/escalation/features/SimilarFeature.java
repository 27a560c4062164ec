package dev.escalation.features;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.text.similar.Neighbours;
import java.util.Locale;

/**
 * What had become of the {@link SimilarHistory#NEIGHBOURS} earlier tickets whose first message is the most similar, as far as
 * it was known at the prediction point; missing where none was known, or the ticket says nothing. A part of what the customer
 * writes ({@link TextFeature}).
 */
public enum SimilarFeature {
    SIMILAR_OUTCOME_SHARE("Similar earlier tickets with the outcome", Unit.SHARE),
    /** Relative to all tickets with a known outcome then. */
    SIMILAR_OUTCOME_LOG_ODDS("How much more often similar earlier tickets had the outcome", Unit.LOG_ODDS),
    /** Median of those that were resolved then. */
    SIMILAR_RESOLUTION_HRS("Hours that similar earlier tickets took", Unit.HOURS);

    private final String label;
    private final Unit unit;

    SimilarFeature(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** As in files: {@code similar_outcome_share}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param prior share of tickets with the outcome among all known then */
    double of(Neighbours nearest, double prior) {
        int known = nearest.tickets().size();
        return switch (this) {
            case SIMILAR_OUTCOME_SHARE -> nearest.escalatedShare();
            case SIMILAR_OUTCOME_LOG_ODDS ->
                known == 0 ? Double.NaN : OutcomeCounts.relativeLogOdds(nearest.escalated(), known, prior);
            case SIMILAR_RESOLUTION_HRS -> nearest.medianResolutionHours();
        };
    }

    FeatureInfo info() {
        return new FeatureInfo(id(), TextFeature.SOURCE, label, unit, Role.CONTEXT);
    }
}
