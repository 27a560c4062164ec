package dev.escalation.report;

import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.explain.Phrases;
import dev.escalation.features.FeatureTable;
import java.io.IOException;
import java.nio.file.Path;
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
        ExplanationCharts charts = new ExplanationCharts(explanation, importance, table, Phrases.ENGLISH, origin);
        ChartExporter.writePng(charts.importance(FEATURES_SHOWN), folder.resolve("feature_importance.png"));
        ChartExporter.writePng(charts.direction(FEATURES_IN_SWARM), folder.resolve("feature_direction.png"));
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
}
