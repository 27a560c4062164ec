package dev.escalation.ui.models;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.ConfusionCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What every possible alert line does on test, prepared once: sorted scores with the number of positives above each, so
 * that a line that is being dragged costs one binary search.
 */
public final class AlertTable {
    private final int[] rows;
    private final double[] probability;
    private final boolean[] happened;
    private final double[] ascending;
    private final int[] positivesFrom;
    private final double[] highestOfTickets;

    /**
     * @param rows any numbers for the scores, such as rows of a feature table
     * @param ticket of each score
     */
    AlertTable(int[] rows, int[] ticket, double[] probability, boolean[] happened) {
        this.rows = rows;
        this.probability = probability;
        this.happened = happened;
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Double.compare(probability[a], probability[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ascending = Arrays.stream(order).mapToDouble(i -> probability[i]).toArray();
        this.positivesFrom = new int[order.length + 1];
        for (int i = order.length - 1; i >= 0; i--) {
            positivesFrom[i] = positivesFrom[i + 1] + (happened[order[i]] ? 1 : 0);
        }
        this.highestOfTickets = highest(ticket, probability);
    }

    public static AlertTable of(Comparison comparison, ModelResult result) {
        FeatureTable table = comparison.table();
        int[] rows = comparison.testRows();
        boolean[] happened = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            happened[i] = table.label()[rows[i]];
        }
        int[] tickets = Arrays.stream(rows).map(row -> table.ticket()[row]).toArray();
        return new AlertTable(rows, tickets, result.testProbability(), happened);
    }

    private static double[] highest(int[] ticket, double[] probability) {
        Map<Integer, Double> highest = new HashMap<>();
        for (int i = 0; i < ticket.length; i++) {
            highest.merge(ticket[i], probability[i], Math::max);
        }
        return highest.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    int scores() {
        return rows.length;
    }

    int tickets() {
        return highestOfTickets.length;
    }

    /** Counts if every score of at least the threshold raises an alert. */
    public ConfusionCounts at(double threshold) {
        int from = firstAtLeast(ascending, threshold);
        int alerted = rows.length - from;
        int caught = positivesFrom[from];
        int missed = positivesFrom[0] - caught;
        return new ConfusionCounts(caught, alerted - caught, from - missed, missed);
    }

    /** Tickets with at least one alert. */
    int ticketsAlerted(double threshold) {
        return highestOfTickets.length - firstAtLeast(highestOfTickets, threshold);
    }

    /** The rows of a cell, in the order in which they were given. */
    int[] rows(AlertCell cell, double threshold) {
        return IntStream.range(0, rows.length)
                .filter(i -> probability[i] >= threshold == cell.isAlerted() && happened[i] == cell.hasHappened())
                .map(i -> rows[i])
                .toArray();
    }

    /** Scores by equal steps of the risk from 0 to 1: those that happened, or all. */
    int[] histogram(int bins, boolean onlyHappened) {
        int[] counts = new int[bins];
        for (int i = 0; i < rows.length; i++) {
            if (happened[i] || !onlyHappened) {
                counts[Math.min(bins - 1, (int) (probability[i] * bins))]++;
            }
        }
        return counts;
    }

    private static int firstAtLeast(double[] ascending, double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
