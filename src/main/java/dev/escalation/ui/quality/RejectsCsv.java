package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Reject;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rejected rows as they are shown, with the columns of the complete account. */
final class RejectsCsv {
    private RejectsCsv() {}

    static void write(CleanResult clean, int[] rows, Path file) throws IOException {
        List<String> header = List.of("run_id", "table", "file", "line", "column", "value", "reason");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int row : rows) {
                Reject reject = clean.rejects().get(row);
                csv.text(clean.runId())
                        .text(reject.table())
                        .text(reject.file())
                        .number(reject.line())
                        .text(reject.column())
                        .text(reject.value())
                        .text(reject.reason())
                        .endRow();
            }
        }
    }
}
