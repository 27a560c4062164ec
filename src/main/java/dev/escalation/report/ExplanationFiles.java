package dev.escalation.report;

import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.DirectionChart;
import dev.escalation.chart.FeatureEffects;
import dev.escalation.chart.FeatureImportance;
import dev.escalation.chart.FeatureLabel;
import dev.escalation.chart.ImportanceChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the model reacts to, as CSV and pictures. */
public final class ExplanationFiles {
    private static final int FEATURES_SHOWN = 15;
    private static final int FEATURES_IN_SWARM = 12;

    private ExplanationFiles() {}

    /** {@code global_feature_importance.csv}, {@code feature_importance.png}, {@code feature_direction.png}. */
    public static void write(
            Explanation explanation, GlobalImportance importance, FeatureTable table, ChartOrigin origin, Path folder)
            throws IOException {
        writeCsv(importance, folder.resolve("global_feature_importance.csv"));
        List<FeatureImportance> bars = importance.columns().stream()
                .map(column -> new FeatureImportance(label(column), column.meanAbsoluteEffect()))
                .toList();
        ChartExporter.writePng(
                ImportanceChart.largest(FEATURES_SHOWN, bars, importance.rows(), origin),
                folder.resolve("feature_importance.png"));
        List<FeatureEffects> swarm = importance.columns().stream()
                .filter(column -> column.meanAbsoluteEffect() > 0)
                .limit(FEATURES_IN_SWARM)
                .map(column -> effects(explanation, column, table))
                .toList();
        ChartExporter.writePng(new DirectionChart(swarm, origin), folder.resolve("feature_direction.png"));
    }

    private static void writeCsv(GlobalImportance importance, Path file) throws IOException {
        List<String> header = List.of("rank", "feature", "label", "kind", "mean_abs_effect", "mean_effect", "rows");
        try (CsvFile csv = new CsvFile(file, header)) {
            int rank = 1;
            for (GlobalImportance.Column column : importance.columns()) {
                csv.number(rank++)
                        .text(column.info().name())
                        .text(column.info().label())
                        .text(column.info().role().name().toLowerCase(java.util.Locale.ROOT))
                        .number(column.meanAbsoluteEffect())
                        .number(column.meanEffect())
                        .number(importance.rows())
                        .endRow();
            }
        }
    }

    private static FeatureLabel label(GlobalImportance.Column column) {
        return new FeatureLabel(column.info().name(), column.info().label(), "");
    }

    private static FeatureEffects effects(Explanation explanation, GlobalImportance.Column column, FeatureTable table) {
        double[] effects = new double[explanation.rows().length];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = explanation.effect(i, column.index());
        }
        return new FeatureEffects(
                label(column), effects, values(table, column.info().name(), explanation.rows()));
    }

    /** The values that dots are coloured by; levels of a category have no order. */
    private static double[] values(FeatureTable table, String feature, int[] rows) {
        return switch (table.column(feature)) {
            case FeatureColumn.Numeric numeric ->
                Arrays.stream(rows).mapToDouble(row -> numeric.values()[row]).toArray();
            case FeatureColumn.Categorical _ -> {
                double[] none = new double[rows.length];
                Arrays.fill(none, Double.NaN);
                yield none;
            }
        };
    }
}
