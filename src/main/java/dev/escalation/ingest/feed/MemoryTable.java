package dev.escalation.ingest.feed;

import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.RowLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Some rows of a table. */
record MemoryTable(RowLayout layout, String source, Map<String, List<DatePattern>> datePatterns, List<Row> rows)
        implements RawTable {
    MemoryTable {
        rows = List.copyOf(rows);
    }

    /** @param line where it begins in its file */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static MemoryTable of(RawTable table, List<Row> rows) {
        return new MemoryTable(table.layout(), table.source(), table.datePatterns(), rows);
    }

    @Override
    public String read(BatchSink sink) {
        MessageDigest digest = sha256();
        RowBatch batch = sink.empty();
        for (Row row : rows) {
            batch.beginRow(row.line());
            for (int slot = 0; slot < row.cells().size(); slot++) {
                String cell = row.cells().get(slot);
                batch.put(slot, cell);
                digest.update((cell + '\0').getBytes(StandardCharsets.UTF_8));
            }
            batch.endRow();
            if (batch.isFull()) {
                sink.full(batch);
                batch = sink.empty();
            }
        }
        sink.full(batch);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
