package dev.escalation.simulate.study;

import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model said about each donor as it grew older. Points of donor i are {@code first[i] … first[i + 1] - 1}.
 *
 * @param ageMs of the points since the donor's creation, ascending
 * @param score risk of the outcome, 0 to 1
 */
public record ScoreCourses(int[] first, long[] ageMs, double[] score) {
    /**
     * Of what was said about rows of a feature table.
     *
     * @param probability per row
     * @param tickets of the donors; one without rows has no scores
     */
    public static ScoreCourses of(FeatureTable table, int[] rows, double[] probability, int[] tickets) {
        Map<Integer, List<Integer>> byTicket = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            byTicket.computeIfAbsent(table.ticket()[rows[i]], _ -> new ArrayList<>())
                    .add(i);
        }
        int[] first = new int[tickets.length + 1];
        long[] age = new long[rows.length];
        double[] score = new double[rows.length];
        int count = 0;
        for (int donor = 0; donor < tickets.length; donor++) {
            for (int i : byTicket.getOrDefault(tickets[donor], List.of())) {
                age[count] = table.asOf()[rows[i]] - table.data().tickets().createdAt()[tickets[donor]];
                score[count] = probability[i];
                count++;
            }
            first[donor + 1] = count;
        }
        return new ScoreCourses(first, Arrays.copyOf(age, count), Arrays.copyOf(score, count));
    }

    /** No donor has any score. */
    public static ScoreCourses none(int donors) {
        return new ScoreCourses(new int[donors + 1], new long[0], new double[0]);
    }

    /** The latest score at an age; NaN before the first. */
    double at(int donor, long age) {
        int best = -1;
        for (int i = first[donor]; i < first[donor + 1] && ageMs[i] <= age; i++) {
            best = i;
        }
        return best < 0 ? Double.NaN : score[best];
    }
}
