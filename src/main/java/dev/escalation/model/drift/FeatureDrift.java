package dev.escalation.model.drift;

import dev.escalation.features.FeatureInfo;

/**
 * How one feature is spread then and now.
 *
 * @param kind whether its change means anything
 */
public record FeatureDrift(FeatureInfo info, Kind kind, Psi psi) {
    public enum Kind {
        /** Tells of tickets. */
        OF_TICKETS,
        /**
         * The state of the desk, nearly the same for all tickets of a week: it wanders, and each week is one observation. What
         * chance does is reckoned by weeks.
         */
        OF_DESK,
        /** Counts what has been on record so far and so grows with the length of the record, whatever the desk does. */
        OF_TIME
    }
}
