package dev.escalation.live;

import dev.escalation.explain.Explained;
import dev.escalation.explain.Explainer;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The open tickets by risk, each with its reasons.
 *
 * @param words says factors of the table's rows
 * @param entries highest risk first, ties by ticket id
 * @param additivityError largest difference between the sum of effects and a score, in the model's units; NaN without
 *     reasons
 * @param withoutReasons why the reasons are not known; empty if they are
 */
public record RiskQueue(
        FeatureTable table,
        TrainedModel model,
        FactorWords words,
        List<Entry> entries,
        double additivityError,
        String withoutReasons) {
    /** One open ticket. */
    public record Entry(TicketExplanation explanation, RiskBand band) {
        public double risk() {
            return explanation.risk();
        }
    }

    public RiskQueue {
        entries = List.copyOf(entries);
    }

    /**
     * Scores and explains the queue rows of a feature table.
     *
     * @param usual what is usual among train tickets
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static RiskQueue score(TrainedModel model, FeatureTable table, UsualValues usual, Progress progress) {
        return score(Explainer.of(model), table, usual, progress);
    }

    /** The same by an explainer that is asked more often. */
    public static RiskQueue score(Explainer explainer, FeatureTable table, UsualValues usual, Progress progress) {
        TrainedModel model = explainer.model();
        int[] rows = table.queueRows();
        progress.stage("Scoring and explaining open tickets", 0);
        double[] risk = model.probabilities(ModelInput.all(table), rows, progress);
        Explained explained = Explained.of(explainer, table, rows, progress);
        FactorWords words = new FactorWords(table, usual);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int index = i;
            TicketExplanation why = explained
                    .explanation()
                    .map(explanation -> TicketExplanation.of(explanation, index, risk[index], table, words))
                    .orElseGet(() -> TicketExplanation.without(rows[index], risk[index], table));
            entries.add(new Entry(why, RiskBand.of(risk[i], model.threshold().threshold())));
        }
        entries.sort(Comparator.comparingDouble((Entry entry) -> -entry.risk())
                .thenComparing(entry -> entry.explanation().ticketId()));
        double error = explained.explanation().map(Explanation::additivityError).orElse(Double.NaN);
        return new RiskQueue(table, model, words, entries, error, explained.failure());
    }
}
