package dev.escalation.report;

import dev.escalation.model.Ablation;
import dev.escalation.model.GroupWorth;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ablation.csv}: what each group of features is worth on validation. */
public final class AblationFile {
    private static final List<String> HEADER = List.of(
            "model",
            "without",
            "features",
            "roc_auc_with",
            "roc_auc_without",
            "roc_auc_gain",
            "roc_auc_gain_low",
            "roc_auc_gain_high",
            "average_precision_with",
            "average_precision_without",
            "average_precision_gain",
            "average_precision_gain_low",
            "average_precision_gain_high",
            "verdict",
            "validation_rows",
            "validation_positives");

    private AblationFile() {}

    public static void write(Ablation ablation, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, HEADER)) {
            for (GroupWorth worth : ablation.groups()) {
                csv.text(ablation.kind().id()).text(worth.group().id()).number(worth.features());
                csv.number(ablation.rocAuc()).number(worth.rocAucWithout());
                interval(csv, worth.rocAucGain());
                csv.number(ablation.averagePrecision()).number(worth.averagePrecisionWithout());
                interval(csv, worth.averagePrecisionGain());
                csv.text(worth.verdict().words())
                        .number(ablation.rows())
                        .number(ablation.positives())
                        .endRow();
            }
        }
    }

    private static void interval(CsvFile csv, BootstrapInterval gain) {
        csv.number(gain.value()).number(gain.low()).number(gain.high());
    }
}
