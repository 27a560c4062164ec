package dev.escalation.explain;

import dev.escalation.explain.shap.ShapValues;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each column moves scores, over many rows.
 *
 * @param columns by mean absolute effect, largest first
 * @param rows how many rows the means are over
 */
public record GlobalImportance(List<Column> columns, int rows) {
    /**
     * @param index of the column in the explanation's effects
     * @param meanAbsoluteEffect in the units of {@link Explanation#effect}
     * @param meanEffect the same with its sign
     */
    public record Column(FeatureInfo info, int index, double meanAbsoluteEffect, double meanEffect) {}

    public static GlobalImportance of(Explanation explanation, FeatureTable table) {
        Map<String, FeatureInfo> infoOfSource = infoOfSource(table);
        List<Column> columns = new ArrayList<>();
        ShapValues effects = explanation.effects();
        for (int c = 0; c < effects.columns().size(); c++) {
            double absolute = 0;
            double sum = 0;
            for (int row = 0; row < effects.rows(); row++) {
                double effect = explanation.effect(row, c);
                absolute += Math.abs(effect);
                sum += effect;
            }
            FeatureInfo info = infoOfSource.get(effects.columns().get(c));
            if (info != null && effects.rows() > 0) {
                columns.add(new Column(info, c, absolute / effects.rows(), sum / effects.rows()));
            }
        }
        columns.sort(Comparator.comparingDouble(Column::meanAbsoluteEffect)
                .reversed()
                .thenComparing(column -> column.info().name()));
        return new GlobalImportance(List.copyOf(columns), effects.rows());
    }

    /** The feature that stands for each source column: the column itself, not its numeric companions. */
    static Map<String, FeatureInfo> infoOfSource(FeatureTable table) {
        Map<String, FeatureInfo> infos = new HashMap<>();
        table.columns().forEach(column -> {
            FeatureInfo info = column.info();
            if (info.name().equals(info.source())) {
                infos.put(info.source(), info);
            }
        });
        return infos;
    }
}
