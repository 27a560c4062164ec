package dev.escalation.report;

import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ConfusionMatrixChart;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import java.io.IOException;
import java.nio.file.Path;

/** ROC, precision-recall, calibration and confusion matrices of a comparison on test. */
public final class EvaluationCharts {
    private final EvaluationChartData data;

    public EvaluationCharts(Comparison comparison, ChartOrigin origin) {
        this.data = EvaluationChartData.of(comparison, origin);
    }

    /** Writes {@code roc.png pr.png calibration.png confusion_matrix_<model>.csv/.png}. */
    public void write(Path folder) throws IOException {
        ChartExporter.writePng(data.roc(), folder.resolve("roc.png"));
        ChartExporter.writePng(data.precisionRecall(), folder.resolve("pr.png"));
        ChartExporter.writePng(data.calibration(data.comparison().results()), folder.resolve("calibration.png"));
        for (ModelResult result : data.comparison().results()) {
            if (result.model().isPresent()) {
                ConfusionMatrixChart chart = data.confusionMatrix(result);
                ChartExporter.writePng(chart, folder.resolve("confusion_matrix_" + result.name() + ".png"));
                ChartExporter.writeCsv(chart, folder.resolve("confusion_matrix_" + result.name() + ".csv"));
            }
        }
    }
}
