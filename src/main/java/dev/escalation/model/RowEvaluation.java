package dev.escalation.model;

import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Evaluator;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.task.Progress;

/** Evaluates probabilities of rows of a feature table. */
public final class RowEvaluation {
    private RowEvaluation() {}

    /** @param probability per entry of {@code rows} */
    public static Evaluation of(
            FeatureTable table, int[] rows, double[] probability, double threshold, long seed, Progress progress) {
        int[] tickets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            tickets[i] = table.ticket()[rows[i]];
        }
        return Evaluator.evaluate(scored(table, rows, probability), tickets, threshold, seed, progress);
    }

    /** Rows with their customer as the cluster; a ticket without a customer is a cluster of its own. */
    public static ScoredRows scored(FeatureTable table, int[] rows, double[] probability) {
        int[] clusters = new int[rows.length];
        int customers = table.data().tickets().customer().dictionary().size();
        for (int i = 0; i < rows.length; i++) {
            int ticket = table.ticket()[rows[i]];
            int customer = table.data().tickets().customer().code(ticket);
            clusters[i] = customer == Dictionary.MISSING ? customers + ticket : customer;
        }
        return new ScoredRows(probability, labels(table, rows), clusters);
    }

    /** Rows with outputs of any range, squeezed between 0 and 1 in their order, for what asks for the ranking only. */
    static ScoredRows ranked(FeatureTable table, int[] rows, double[] outputs) {
        double[] scores = new double[outputs.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 1 / (1 + Math.exp(-outputs[i]));
        }
        return scored(table, rows, scores);
    }

    static boolean[] labels(FeatureTable table, int[] rows) {
        boolean[] labels = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = table.label()[rows[i]];
        }
        return labels;
    }
}
