package dev.escalation.model;

import dev.escalation.model.evaluation.BootstrapInterval;

/**
 * What a group of features is worth to a model that has all others.
 *
 * @param features of the group in the table
 * @param rocAucWithout on validation, of the model that learned without them
 * @param rocAucGain of the model with them less that, with its 95 % interval: both are resampled with the same customers
 * @param averagePrecisionWithout the same of average precision
 * @param averagePrecisionGain the same of average precision
 */
public record GroupWorth(
        FeatureGroup group,
        int features,
        double rocAucWithout,
        BootstrapInterval rocAucGain,
        double averagePrecisionWithout,
        BootstrapInterval averagePrecisionGain) {
    /** What the interval of average precision says. */
    public enum Verdict {
        EARNS_ITS_PLACE("earns its place"),
        /** The interval holds 0. */
        NOT_TOLD_FROM_CHANCE("not told from chance"),
        BETTER_WITHOUT("the model is better without it");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Verdict verdict() {
        if (averagePrecisionGain.low() > 0) {
            return Verdict.EARNS_ITS_PLACE;
        }
        return averagePrecisionGain.high() < 0 ? Verdict.BETTER_WITHOUT : Verdict.NOT_TOLD_FROM_CHANCE;
    }
}
