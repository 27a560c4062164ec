package dev.escalation.model.evaluation;

import java.util.Locale;

/**
 * The alert line: rows with probability ≥ threshold are alerted.
 *
 * @param threshold one of the probabilities seen on validation
 * @param how a sentence for the reader: which rule chose it, and what it reached on validation
 */
public record ChosenThreshold(double threshold, String how) {
    public ChosenThreshold {
        if (Double.isNaN(threshold) || how.isBlank()) {
            throw new IllegalArgumentException("a threshold needs a number and the reason for it");
        }
    }

    /** @param rule the rule in words, without full stop */
    static ChosenThreshold at(ScoreRanking validation, int distinct, String rule) {
        ConfusionCounts counts = validation.countsAtDistinct(distinct);
        String reached = String.format(
                Locale.ROOT,
                "%s. On validation it reaches precision %s, recall %s and F1 %.3f; %,d of %,d rows are alerted.",
                rule,
                percent(counts.precision()),
                percent(counts.recall()),
                counts.f1(),
                counts.alerted(),
                counts.rows());
        String warning = counts.positives() == 0 ? " Validation has no positive row, so the choice means little." : "";
        return new ChosenThreshold(validation.score(distinct), reached + warning);
    }

    static String percent(double share) {
        return plain(Math.rint(share * 1000) / 10) + "%";
    }

    /** Without ".0" after whole numbers. */
    static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }
}
