package dev.escalation.model.versus;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.PairedReplicates;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several models on the same test rows, and how any two of them differ. */
public final class Versus {
    private final List<String> names;
    private final PairedReplicates replicates;
    private final Verdict verdict;

    private Versus(List<String> names, PairedReplicates replicates, Verdict verdict) {
        this.names = names;
        this.replicates = replicates;
        this.verdict = verdict;
    }

    /**
     * The models and yardsticks of a training.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Versus of(Comparison comparison, Progress progress) {
        return of(
                comparison.table(),
                comparison.testRows(),
                comparison.results().stream().map(ModelResult::name).toList(),
                comparison.results().stream().map(ModelResult::testProbability).toList(),
                comparison.verdict(),
                comparison.options().seed(),
                progress);
    }

    /**
     * @param rows of the table
     * @param names of the models, each once
     * @param probabilities by model, per entry of {@code rows}
     * @param verdict whether the rows can bear a statement
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Versus of(
            FeatureTable table,
            int[] rows,
            List<String> names,
            List<double[]> probabilities,
            Verdict verdict,
            long seed,
            Progress progress) {
        List<ScoredRows> scores = probabilities.stream()
                .map(probability -> RowEvaluation.scored(table, rows, probability))
                .toList();
        List<ToDoubleFunction<ScoreRanking>> metrics = new ArrayList<>();
        Arrays.stream(Metric.values()).forEach(metric -> metrics.add(metric::of));
        return new Versus(List.copyOf(names), ClusterBootstrap.paired(scores, metrics, seed, progress), verdict);
    }

    public List<String> names() {
        return names;
    }

    /**
     * The differences of two models, one for each metric.
     *
     * @throws IllegalArgumentException if there is no model of that name
     */
    public List<Difference> between(String first, String second) {
        return Arrays.stream(Metric.values())
                .map(metric -> difference(place(first), place(second), metric))
                .toList();
    }

    private Difference difference(int first, int second, Metric metric) {
        var interval = replicates.difference(first, second, metric.ordinal());
        return new Difference(
                metric,
                replicates.value(first, metric.ordinal()),
                replicates.value(second, metric.ordinal()),
                interval,
                Meaning.of(metric, interval, verdict));
    }

    private int place(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no model " + name + " among " + names);
        }
        return place;
    }
}
