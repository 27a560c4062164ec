package dev.escalation.model;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.preprocessing.CategoricalColumn;
import dev.escalation.model.preprocessing.NumericColumn;
import dev.escalation.model.preprocessing.RawColumn;
import dev.escalation.model.preprocessing.RawColumns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a feature table that a model is given. */
public final class ModelInput {
    private ModelInput() {}

    /** Every column; a fitted preprocessing picks those it knows by name. */
    public static RawColumns all(FeatureTable table) {
        return new RawColumns(table.columns().stream().map(ModelInput::raw).toList());
    }

    /**
     * The columns worth learning from, judged on the given rows alone: those that vary; beside a categorical column of more
     * than {@code maximumLevels} levels the numbers that stand for its levels.
     *
     * @param rows train rows
     */
    public static RawColumns select(FeatureTable table, int[] rows, int maximumLevels) {
        Set<String> oneHot = new HashSet<>();
        for (FeatureColumn column : table.columns()) {
            if (column instanceof FeatureColumn.Categorical categorical
                    && distinctLevels(categorical.values(), rows) <= maximumLevels) {
                oneHot.add(column.info().name());
            }
        }
        List<RawColumn> chosen = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            if (standsAlone(column, oneHot) && varies(column, rows)) {
                chosen.add(raw(column));
            }
        }
        return new RawColumns(chosen);
    }

    /** The column that a person knows a feature by: itself, or the categorical column whose levels it encodes. */
    public static Map<String, String> sourceOfFeature(FeatureTable table) {
        Map<String, String> sources = new HashMap<>();
        table.columns()
                .forEach(column ->
                        sources.put(column.info().name(), column.info().source()));
        return sources;
    }

    private static boolean standsAlone(FeatureColumn column, Set<String> oneHot) {
        return switch (column) {
            case FeatureColumn.Categorical _ -> true;
            case FeatureColumn.Numeric numeric ->
                !oneHot.contains(numeric.info().source());
        };
    }

    private static boolean varies(FeatureColumn column, int[] rows) {
        return switch (column) {
            case FeatureColumn.Categorical categorical -> distinctCodes(categorical.values(), rows) > 1;
            case FeatureColumn.Numeric numeric -> varies(numeric.values(), rows);
        };
    }

    private static boolean varies(double[] values, int[] rows) {
        for (int row : rows) {
            if (Double.compare(values[row], values[rows[0]]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int distinctLevels(CodedColumn column, int[] rows) {
        BitSet seen = new BitSet();
        for (int row : rows) {
            if (column.code(row) != Dictionary.MISSING) {
                seen.set(column.code(row));
            }
        }
        return seen.cardinality();
    }

    private static int distinctCodes(CodedColumn column, int[] rows) {
        for (int row : rows) {
            if (column.code(row) == Dictionary.MISSING) {
                return distinctLevels(column, rows) + 1;
            }
        }
        return distinctLevels(column, rows);
    }

    private static RawColumn raw(FeatureColumn column) {
        return switch (column) {
            case FeatureColumn.Numeric(var info, var values) -> new NumericColumn(info.name(), values);
            case FeatureColumn.Categorical(var info, var values) ->
                new CategoricalColumn(
                        info.name(), values.codes(), values.dictionary().levels());
        };
    }
}
