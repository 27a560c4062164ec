package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.SimilarHistory;
import dev.escalation.features.TextFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the customer writes, as one factor. */
record TextWords(FeatureTable table, Phrases phrases) {
    /** {@code Customer's last message very negative (−0.78), words of urgency and escalation; 41 of the 50 most similar earlier tickets escalated}. */
    String say(int row) {
        double last = value(TextFeature.TEXT_TONE_LAST, row);
        return withSimilar(row, Double.isNaN(last) ? phrases.get("text.unknown") : tone(row, last, "text.tone"));
    }

    /** The same as a clause of a sentence. */
    String clause(int row) {
        double last = value(TextFeature.TEXT_TONE_LAST, row);
        return Double.isNaN(last)
                ? phrases.get("text.clause.unknown")
                : withSimilar(row, tone(row, last, "text.clause.tone"));
    }

    private String withSimilar(int row, String tone) {
        return similar(row).map(words -> tone + "; " + words).orElse(tone);
    }

    private String tone(int row, double last, String key) {
        String amount = phrases.quantities().format(last, Unit.TONE);
        List<String> signs = signs(row);
        return signs.isEmpty()
                ? phrases.get(key, amount)
                : phrases.get(key + ".signs", amount, phrases.list(signs, ", ", false));
    }

    /** {@code 41 of the 50 most similar earlier tickets escalated}. */
    private Optional<String> similar(int row) {
        return table.similar()
                .map(past -> past.nearest(table.ticket()[row], table.asOf()[row], SimilarHistory.NEIGHBOURS))
                .filter(nearest -> !nearest.tickets().isEmpty())
                .map(nearest -> phrases.get(
                        "text.similar",
                        nearest.escalated(),
                        nearest.tickets().size(),
                        phrases.outcome(table.target())));
    }

    private List<String> signs(int row) {
        List<String> signs = new ArrayList<>();
        for (TextFeature feature : TextFeature.values()) {
            String key = "text.sign." + feature.id();
            if (phrases.has(key) && value(feature, row) > 0) {
                signs.add(phrases.get(key));
            }
        }
        return signs;
    }

    private double value(TextFeature feature, int row) {
        return ((FeatureColumn.Numeric) table.column(feature.id())).values()[row];
    }
}
