package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.SimilarHistory;
import dev.escalation.features.TextFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the customer writes, as one factor. */
final class TextWords {
    private static final Map<TextFeature, String> SIGNS = Map.of(
            TextFeature.TEXT_URGENCY, "urgency",
            TextFeature.TEXT_ESCALATION, "escalation",
            TextFeature.TEXT_BUSINESS_IMPACT, "damage",
            TextFeature.TEXT_CHURN, "leaving",
            TextFeature.TEXT_LEGAL, "law",
            TextFeature.TEXT_COMPLAINT, "complaint");

    private TextWords() {}

    /** {@code Customer's last message very negative (−0.78), words of urgency and escalation; 41 of the 50 most similar earlier tickets escalated}. */
    static String say(FeatureTable table, int row) {
        String tone = tone(table, row);
        return similar(table, row).map(words -> tone + "; " + words).orElse(tone);
    }

    /** {@code 41 of the 50 most similar earlier tickets escalated}. */
    private static Optional<String> similar(FeatureTable table, int row) {
        return table.similar()
                .map(past -> past.nearest(table.ticket()[row], table.asOf()[row], SimilarHistory.NEIGHBOURS))
                .filter(nearest -> !nearest.tickets().isEmpty())
                .map(nearest ->
                        nearest.escalated() + " of the " + nearest.tickets().size() + " most similar earlier tickets "
                                + table.target().participle());
    }

    private static String tone(FeatureTable table, int row) {
        double last = value(table, TextFeature.TEXT_TONE_LAST, row);
        if (Double.isNaN(last)) {
            return "No words of the customer known";
        }
        List<String> signs = signs(table, row);
        String words = signs.isEmpty() ? "" : ", words of " + list(signs);
        return "Customer's last message " + Quantity.format(last, Unit.TONE) + words;
    }

    private static List<String> signs(FeatureTable table, int row) {
        List<String> signs = new ArrayList<>();
        for (TextFeature feature : TextFeature.values()) {
            String sign = SIGNS.get(feature);
            if (sign != null && value(table, feature, row) > 0) {
                signs.add(sign);
            }
        }
        return signs;
    }

    /** The same as a clause of a sentence. */
    static String clause(FeatureTable table, int row) {
        double last = value(table, TextFeature.TEXT_TONE_LAST, row);
        if (Double.isNaN(last)) {
            return "no words of the customer are known";
        }
        List<String> signs = signs(table, row);
        String words = signs.isEmpty() ? "" : " and has words of " + list(signs);
        String tone = "the customer's last message is " + Quantity.format(last, Unit.TONE) + words;
        return similar(table, row).map(similar -> tone + "; " + similar).orElse(tone);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static double value(FeatureTable table, TextFeature feature, int row) {
        return ((FeatureColumn.Numeric) table.column(feature.id())).values()[row];
    }
}
