package dev.escalation.model;

import dev.escalation.data.CodedColumn;
import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick that a desk has without a model: how often tickets of this priority and age had the outcome before.
 * Rates of rare combinations are drawn towards the overall rate.
 */
final class PriorityAndAgeRule {
    private static final double SMOOTHING_ROWS = 20;
    private static final double[] AGE_LIMITS_HOURS = {1, 4, 24, 72, 168};

    private final FeatureTable table;
    private final double[] ageHours;
    private final CodedColumn priority;

    PriorityAndAgeRule(FeatureTable table) {
        this.table = table;
        this.ageHours = numeric(table, CoreFeature.TICKET_AGE_HRS.id());
        this.priority = categorical(table, "priority");
    }

    /** Rates learned from some rows, read for others. */
    double[] probabilities(int[] learnFrom, int[] rows) {
        Map<String, int[]> counts = new HashMap<>();
        int positives = 0;
        for (int row : learnFrom) {
            int[] cell = counts.computeIfAbsent(cell(row), _ -> new int[2]);
            cell[0]++;
            if (table.label()[row]) {
                cell[1]++;
                positives++;
            }
        }
        double overall = learnFrom.length == 0 ? 0 : positives / (double) learnFrom.length;
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rate(counts.get(cell(rows[i])), overall);
        }
        return probabilities;
    }

    private static double rate(int @Nullable [] cell, double overall) {
        return cell == null ? overall : (cell[1] + SMOOTHING_ROWS * overall) / (cell[0] + SMOOTHING_ROWS);
    }

    private String cell(int row) {
        int band = 0;
        while (band < AGE_LIMITS_HOURS.length && ageHours[row] >= AGE_LIMITS_HOURS[band]) {
            band++;
        }
        return band + "|" + priority.get(row);
    }

    private static double[] numeric(FeatureTable table, String name) {
        return ((FeatureColumn.Numeric) table.column(name)).values();
    }

    private static CodedColumn categorical(FeatureTable table, String name) {
        return ((FeatureColumn.Categorical) table.column(name)).values();
    }
}
