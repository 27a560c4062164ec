package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.preprocessing.TrainOutcomes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How likely the outcome was for any ticket of a week: the share of those created in it. A desk has weeks in which
 * everything goes wrong, and what was frequent in them is not to blame.
 */
final class ExpectedOutcomes {
    private static final long WEEK_MILLIS = 7L * 24 * 3_600_000;
    /** Tickets that the share of a week with few is drawn towards the overall share by. */
    private static final double SMOOTHING_TICKETS = 20;

    private ExpectedOutcomes() {}

    /** Of train rows, from nothing but them. */
    static TrainOutcomes of(FeatureTable table, int[] rows) {
        Map<Long, int[]> countsOfWeek = new HashMap<>();
        int[] overall = new int[2];
        Set<Integer> counted = new HashSet<>();
        int[] tickets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            tickets[i] = table.ticket()[rows[i]];
            if (counted.add(tickets[i])) {
                count(countsOfWeek.computeIfAbsent(week(table, tickets[i]), _ -> new int[2]), table.label()[rows[i]]);
                count(overall, table.label()[rows[i]]);
            }
        }
        double share = overall[1] / (double) Math.max(1, overall[0]);
        double[] expected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int[] counts = Objects.requireNonNull(countsOfWeek.get(week(table, tickets[i])));
            expected[i] = (counts[1] + SMOOTHING_TICKETS * share) / (counts[0] + SMOOTHING_TICKETS);
        }
        return new TrainOutcomes(RowEvaluation.labels(table, rows), expected, tickets);
    }

    private static void count(int[] counts, boolean positive) {
        counts[0]++;
        counts[1] += positive ? 1 : 0;
    }

    private static long week(FeatureTable table, int ticket) {
        return Math.floorDiv(table.data().tickets().createdAt()[ticket], WEEK_MILLIS);
    }
}
