package dev.escalation.ui.quality;

import dev.escalation.report.CsvFile;
import dev.escalation.store.tables.LogRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The log of a workspace, with the names of the table {@code etl_logs}. */
final class HistoryCsv {
    private HistoryCsv() {}

    static void write(List<LogRow> rows, Path file) throws IOException {
        List<String> header = List.of(
                "started_at",
                "stage",
                "table_name",
                "outcome",
                "rows_in",
                "rows_clean",
                "rows_rejected",
                "duration_ms",
                "source",
                "snapshot",
                "message",
                "run_id",
                "program_version");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (LogRow row : rows) {
                csv.text(row.startedAt().toString())
                        .text(row.stage())
                        .text(row.table())
                        .text(row.outcome())
                        .text(count(row.rowsIn()))
                        .text(count(row.rowsClean()))
                        .text(count(row.rowsRejected()))
                        .text(Long.toString(row.duration().toMillis()))
                        .text(row.source())
                        .text(row.snapshot())
                        .text(row.message())
                        .text(row.runId())
                        .text(row.programVersion())
                        .endRow();
            }
        }
    }

    private static String count(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }
}
