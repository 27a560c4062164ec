package dev.escalation.model.leak;

import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelInput;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Whether one feature does it all: its values are shuffled among test rows, and the model loses most of what it is above
 * guessing. Only features that rank the rows well by themselves are tried.
 */
final class Domination {
    /** Of what the model's ROC AUC is above 0.5. */
    private static final double NEARLY_ALL = 0.8;

    private static final double WORTH_TRYING = 0.6;

    /** A model that hardly knows more than chance is not suspicious, whatever it rests on. */
    private static final double GOOD_MODEL = 0.75;

    private static final int MOST_ROWS = 2_000;

    private final FeatureTable table;
    private final TrainedModel model;
    private final Random random;

    private Domination(FeatureTable table, TrainedModel model, Random random) {
        this.table = table;
        this.model = model;
        this.random = random;
    }

    /** Of the best model. */
    static Optional<LeakFinding> of(Comparison comparison) {
        TrainedModel model = comparison.best().model().orElseThrow();
        Random random = new Random(comparison.options().seed());
        FeatureTable rows = comparison.table().only(some(comparison.testRows(), random));
        return new Domination(rows, model, random).find();
    }

    private static int[] some(int[] rows, Random random) {
        int[] shuffled = shuffled(rows, random);
        return Arrays.stream(shuffled).limit(MOST_ROWS).sorted().toArray();
    }

    private Optional<LeakFinding> find() {
        double whole = auc(table);
        if (!(whole >= GOOD_MODEL)) {
            return Optional.empty();
        }
        Map<String, Double> alone = alone();
        Set<String> used = new LinkedHashSet<>(model.preprocessing().sourceColumns());
        Set<String> sources = new LinkedHashSet<>();
        table.columns().stream()
                .map(FeatureColumn::info)
                .filter(info -> used.contains(info.name()))
                .forEach(info -> sources.add(info.source()));
        for (String source : sources) {
            double by = alone.getOrDefault(source, Double.NaN);
            if (by - 0.5 >= WORTH_TRYING * (whole - 0.5)) {
                double without = auc(shuffled(source));
                double share = (whole - without) / (whole - 0.5);
                if (share >= NEARLY_ALL) {
                    return Optional.of(finding(source, by, whole, without, share));
                }
            }
        }
        return Optional.empty();
    }

    private LeakFinding finding(String source, double alone, double whole, double without, double share) {
        return new LeakFinding(
                LeakFinding.Kind.DOMINATES,
                source,
                LeakFinding.Severity.ALARM,
                String.format(
                        Locale.ROOT,
                        "One feature does it all: with its values shuffled, the ROC AUC of the %s falls from %.3f to %.3f,"
                                + " %.0f %% of what it is above guessing; alone it reaches %.3f",
                        model.kind().label(),
                        whole,
                        without,
                        100 * Math.min(1, share),
                        alone));
    }

    /** By source, that of its best feature. */
    private Map<String, Double> alone() {
        int[] rows = java.util.stream.IntStream.range(0, table.rows()).toArray();
        Map<String, Double> best = new HashMap<>();
        for (FeatureColumn column : table.columns()) {
            double auc = FeatureChecks.auc(column, rows, table.label(), table.ticket())
                    .value();
            if (!Double.isNaN(auc)) {
                best.merge(column.info().source(), auc, Math::max);
            }
        }
        return best;
    }

    /** All features that stand for the source, shuffled alike. */
    private FeatureTable shuffled(String source) {
        int[] order = shuffled(java.util.stream.IntStream.range(0, table.rows()).toArray(), random);
        Map<String, FeatureColumn> replaced = new HashMap<>();
        for (FeatureColumn column : table.columns()) {
            if (column.info().source().equals(source)) {
                replaced.put(column.info().name(), column.only(order));
            }
        }
        return table.with(replaced);
    }

    private double auc(FeatureTable rows) {
        int[] all = java.util.stream.IntStream.range(0, rows.rows()).toArray();
        double[] probability = model.probabilities(ModelInput.all(rows), all, Progress.NONE);
        return RankingMetrics.rocAuc(ScoreRanking.of(RowEvaluation.scored(rows, all, probability)));
    }

    private static int[] shuffled(int[] values, Random random) {
        int[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        return shuffled;
    }
}
