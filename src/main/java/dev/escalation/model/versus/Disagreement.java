package dev.escalation.model.versus;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A ticket of the test of which two models say different things.
 *
 * @param row of the feature table: the ticket's score at which they are furthest apart
 * @param happened whether the outcome came
 */
public record Disagreement(String ticketId, int row, double first, double second, boolean happened) {
    /** How far they are apart, 0 to 1. */
    public double distance() {
        return Math.abs(first - second);
    }

    /** Whether the first was closer to what happened. */
    public boolean isFirstCloser() {
        return first > second == happened;
    }

    /**
     * The tickets on which they disagree most, each once, the largest distance first; ties in the order of rows.
     *
     * @param most how many at most
     */
    public static List<Disagreement> between(Comparison comparison, ModelResult first, ModelResult second, int most) {
        FeatureTable table = comparison.table();
        int[] rows = comparison.testRows();
        Map<Integer, Integer> furthest = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            int place = i;
            furthest.merge(
                    table.ticket()[rows[i]],
                    place,
                    (before, now) -> distance(first, second, now) > distance(first, second, before) ? now : before);
        }
        return furthest.values().stream()
                .sorted(Comparator.<Integer>comparingDouble(place -> -distance(first, second, place))
                        .thenComparing(place -> place))
                .limit(most)
                .map(place -> new Disagreement(
                        table.ticketId(rows[place]),
                        rows[place],
                        first.testProbability()[place],
                        second.testProbability()[place],
                        table.label()[rows[place]]))
                .toList();
    }

    private static double distance(ModelResult first, ModelResult second, int place) {
        return Math.abs(first.testProbability()[place] - second.testProbability()[place]);
    }
}
