package dev.escalation.explain;

import dev.escalation.data.CodedColumn;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much worse a model ranks when the values of one column are dealt out anew among the rows (Breiman 2001, Fisher et al.
 * 2019). It is no explanation of a score: it says nothing about direction or about one ticket, and columns that tell the
 * same hide each other. Shown under this name only, where Shapley values cannot be computed.
 *
 * @param rocAuc of the model on the rows as they are
 * @param columns largest loss first
 */
public record PermutationImportance(double rocAuc, int rows, List<Column> columns) {
    private static final int DEALS = 3;

    /** @param loss mean fall of ROC AUC; may be below 0 by chance */
    public record Column(FeatureInfo info, double loss) {}

    public PermutationImportance {
        columns = List.copyOf(columns);
    }

    /**
     * @param rows with both outcomes among them; not those of the test, which is read once
     * @param seed of the deals
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static PermutationImportance of(
            TrainedModel model, FeatureTable table, int[] rows, long seed, Progress progress) {
        FeatureTable some = table.only(rows);
        double asItIs = rocAuc(model, some);
        Map<String, List<FeatureColumn>> bySource = new HashMap<>();
        for (FeatureColumn column : some.columns()) {
            bySource.computeIfAbsent(column.info().source(), _ -> new ArrayList<>())
                    .add(column);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Column> columns = new ArrayList<>();
        List<FeatureInfo> infos = GlobalImportance.infoOfSource(some).values().stream()
                .sorted(Comparator.comparing(FeatureInfo::name))
                .toList();
        for (FeatureInfo info : infos) {
            double fall = 0;
            for (int deal = 0; deal < DEALS; deal++) {
                progress.checkCancelled();
                int[] order = dealt(rows.length, random);
                Map<String, FeatureColumn> changed = new HashMap<>();
                bySource.getOrDefault(info.source(), List.of())
                        .forEach(column -> changed.put(column.info().name(), dealt(column, order)));
                fall += asItIs - rocAuc(model, some.with(changed));
            }
            columns.add(new Column(info, fall / DEALS));
        }
        columns.sort(Comparator.comparingDouble((Column one) -> -one.loss())
                .thenComparing(one -> one.info().name()));
        return new PermutationImportance(asItIs, rows.length, columns);
    }

    private static double rocAuc(TrainedModel model, FeatureTable table) {
        int[] all = IntStream.range(0, table.rows()).toArray();
        double[] risks = model.probabilities(ModelInput.all(table), all, Progress.NONE);
        return RankingMetrics.rocAuc(ScoreRanking.of(new ScoredRows(risks, table.label(), all)));
    }

    /** The same values in another order; companions of a column stay together. */
    private static FeatureColumn dealt(FeatureColumn column, int[] order) {
        return switch (column) {
            case FeatureColumn.Numeric numeric -> numeric.only(order);
            case FeatureColumn.Categorical(var info, var values) -> {
                int[] codes = new int[order.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = values.code(order[i]);
                }
                yield new FeatureColumn.Categorical(info, new CodedColumn(codes, values.dictionary()));
            }
        };
    }

    /** Fisher and Yates. */
    private static int[] dealt(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
