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
public final class PriorityAndAgeRule {
    private static final double SMOOTHING_ROWS = 20;
    private static final double[] AGE_LIMITS_HOURS = {1, 4, 24, 72, 168};

    private final Map<String, int[]> counts = new HashMap<>();
    private double overall;

    private PriorityAndAgeRule() {}

    /** @param learnFrom rows with a known outcome */
    public static PriorityAndAgeRule learned(FeatureTable table, int[] learnFrom) {
        PriorityAndAgeRule rule = new PriorityAndAgeRule();
        Cells cells = new Cells(table);
        int positives = 0;
        for (int row : learnFrom) {
            int[] cell = rule.counts.computeIfAbsent(cells.of(row), _ -> new int[2]);
            cell[0]++;
            if (table.label()[row]) {
                cell[1]++;
                positives++;
            }
        }
        rule.overall = learnFrom.length == 0 ? 0 : positives / (double) learnFrom.length;
        return rule;
    }

    /**
     * The rates of some rows, 0 to 1.
     *
     * @param table the one it learned from, or another with the same features
     */
    public double[] probabilities(FeatureTable table, int[] rows) {
        Cells cells = new Cells(table);
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rate(counts.get(cells.of(rows[i])));
        }
        return probabilities;
    }

    private double rate(int @Nullable [] cell) {
        return cell == null ? overall : (cell[1] + SMOOTHING_ROWS * overall) / (cell[0] + SMOOTHING_ROWS);
    }

    /** What the rule tells apart. */
    private record Cells(double[] ageHours, CodedColumn priority) {
        Cells(FeatureTable table) {
            this(
                    ((FeatureColumn.Numeric) table.column(CoreFeature.TICKET_AGE_HRS.id())).values(),
                    ((FeatureColumn.Categorical) table.column("priority")).values());
        }

        String of(int row) {
            int band = 0;
            while (band < AGE_LIMITS_HOURS.length && ageHours[row] >= AGE_LIMITS_HOURS[band]) {
                band++;
            }
            return band + "|" + priority.get(row);
        }
    }
}
