package dev.escalation.report;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The feature store as a CSV file. */
public final class FeatureFiles {
    private FeatureFiles() {}

    /**
     * {@code training_dataset.csv}: ticket_id,as_of, the features, label,split.
     *
     * @param segmentOfRow the split
     */
    public static void writeTrainingDataset(FeatureTable table, IntFunction<Segment> segmentOfRow, Path file)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("ticket_id", "as_of", "age_hours"));
        table.columns().forEach(column -> header.add(column.info().name()));
        header.addAll(List.of("label", "split"));
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int row = 0; row < table.rows(); row++) {
                if (!table.isQueueRow(row)) {
                    csv.text(table.ticketId(row))
                            .text(Instants.format(table.asOf()[row]))
                            .number(table.ageHours()[row]);
                    writeFeatures(csv, table, row);
                    csv.number(table.label()[row] ? 1 : 0)
                            .text(segmentOfRow.apply(row).id())
                            .endRow();
                }
            }
        }
    }

    private static void writeFeatures(CsvFile csv, FeatureTable table, int row) {
        for (FeatureColumn column : table.columns()) {
            switch (column) {
                case FeatureColumn.Numeric numeric -> csv.number(numeric.values()[row]);
                case FeatureColumn.Categorical categorical -> {
                    String level = categorical.values().get(row);
                    csv.text(level == null ? "" : level);
                }
            }
        }
    }
}
