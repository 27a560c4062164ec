package dev.escalation.model.closer;

import dev.escalation.model.evaluation.AucContrast;

/**
 * How a model did on the test rows with one value of a column, as it was at the moment of the score.
 *
 * @param column as in files: {@code priority}
 * @param label of the column in words
 * @param level the value
 * @param contrast with all other test rows
 * @param chance that a difference so bad is seen in any of the slices that were tested if there is none in truth; NaN if it
 *     was not tested
 */
public record Slice(
        String column, String label, String level, RateFigures figures, AucContrast contrast, double chance) {
    /** Chance below which a slice is called weak. */
    public static final double RATE = 0.05;

    /** What can be said of it. */
    public enum Finding {
        /** Ranks its tickets worse than those of the rest are ranked, beyond chance. */
        WEAK,
        /** No worse than the rest, as far as can be told. */
        LIKE_THE_REST,
        /** Too few outcomes to tell. */
        NOT_ENOUGH_EVIDENCE;

        /** As in files: {@code like_the_rest}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Finding finding() {
        if (Double.isNaN(chance)) {
            return Finding.NOT_ENOUGH_EVIDENCE;
        }
        return chance <= RATE ? Finding.WEAK : Finding.LIKE_THE_REST;
    }

    Slice withChance(double adjusted) {
        return new Slice(column, label, level, figures, contrast, adjusted);
    }
}
