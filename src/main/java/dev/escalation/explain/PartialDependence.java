package dev.escalation.explain;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the model would say if all scores had the same value of one feature and kept all others (Friedman 2001), with a line
 * for each score (Goldstein et al. 2015). Values that do not go together are asked of the model, too; what follows from a
 * value, such as other counts, stays as it is.
 *
 * @param values in order; empty where the feature has levels
 * @param levels most frequent first; empty where it has numbers
 * @param risks per score and value, calibrated probabilities from 0 to 1
 */
public record PartialDependence(double[] values, List<String> levels, double[][] risks) {
    /** More values would not be told apart in a picture. */
    static final int MOST_VALUES = 24;

    static final int MOST_LEVELS = 10;
    /** Parts of the known values below and above these are left to the ends. */
    private static final double TAIL = 0.01;

    public PartialDependence {
        levels = List.copyOf(levels);
    }

    /**
     * @param feature name of a feature
     * @param rows of the feature table
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static PartialDependence of(
            TrainedModel model, FeatureTable table, String feature, int[] rows, Progress progress) {
        FeatureTable some = table.only(rows);
        return switch (some.column(feature)) {
            case FeatureColumn.Numeric numeric -> {
                double[] values = values(numeric.values());
                double[][] risks = risks(model, some, values.length, i -> same(numeric, values[i]), progress);
                yield new PartialDependence(values, List.of(), risks);
            }
            case FeatureColumn.Categorical categorical -> {
                List<String> levels = levels(categorical.values(), rows.length);
                double[][] risks = risks(model, some, levels.size(), i -> same(categorical, levels.get(i)), progress);
                yield new PartialDependence(new double[0], levels, risks);
            }
        };
    }

    /** The mean over all scores, per value. */
    public double[] mean() {
        int count = levels.isEmpty() ? values.length : levels.size();
        return IntStream.range(0, count)
                .mapToDouble(i -> Arrays.stream(risks)
                        .mapToDouble(line -> line[i])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** One by one where they are few, otherwise evenly spread by rank. */
    private static double[] values(double[] all) {
        double[] sorted = Arrays.stream(all)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= MOST_VALUES) {
            return distinct;
        }
        int from = (int) (TAIL * sorted.length);
        int to = sorted.length - 1 - from;
        return IntStream.range(0, MOST_VALUES)
                .mapToDouble(i -> sorted[from + (int) ((long) (to - from) * i / (MOST_VALUES - 1))])
                .distinct()
                .toArray();
    }

    private static List<String> levels(CodedColumn column, int rows) {
        Map<String, Long> counts = IntStream.range(0, rows)
                .filter(row -> column.code(row) != Dictionary.MISSING)
                .mapToObj(row -> column.dictionary().level(column.code(row)))
                .collect(Collectors.groupingBy(level -> level, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[][] risks(
            TrainedModel model, FeatureTable table, int values, IntFunction<FeatureColumn> column, Progress progress) {
        int[] all = IntStream.range(0, table.rows()).toArray();
        double[][] risks = new double[table.rows()][values];
        for (int i = 0; i < values; i++) {
            progress.checkCancelled();
            FeatureColumn same = column.apply(i);
            FeatureTable changed = table.with(Map.of(same.info().name(), same));
            double[] risk = model.probabilities(ModelInput.all(changed), all, Progress.NONE);
            for (int row = 0; row < risk.length; row++) {
                risks[row][i] = risk[row];
            }
        }
        return risks;
    }

    private static FeatureColumn same(FeatureColumn.Numeric column, double value) {
        double[] all = new double[column.values().length];
        Arrays.fill(all, value);
        return new FeatureColumn.Numeric(column.info(), all);
    }

    private static FeatureColumn same(FeatureColumn.Categorical column, String level) {
        CodedColumn values = column.values();
        int[] codes = new int[values.size()];
        Arrays.fill(codes, values.dictionary().codeOf(level));
        return new FeatureColumn.Categorical(column.info(), new CodedColumn(codes, values.dictionary()));
    }
}
