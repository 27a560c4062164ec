package dev.escalation.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A table that was told, such as in a request. Rows are numbered from 1 in rejects and repairs.
 *
 * @param rows cells by column of the layout; columns that are absent are empty
 */
public record MemoryTable(RowLayout layout, String source, List<Map<String, String>> rows) implements RawTable {
    public MemoryTable {
        rows = List.copyOf(rows);
    }

    /** Dates are as the mapping states. */
    @Override
    public Map<String, List<DatePattern>> datePatterns() {
        return Map.of();
    }

    @Override
    public long mostRows() {
        return rows.size();
    }

    @Override
    public String read(BatchSink sink) {
        MessageDigest digest = CsvTable.sha256();
        RowBatch batch = sink.empty();
        for (int row = 0; row < rows.size(); row++) {
            if (batch.isFull()) {
                sink.full(batch);
                batch = sink.empty();
            }
            batch.beginRow(row + 1);
            for (Map.Entry<String, String> cell : rows.get(row).entrySet()) {
                batch.put(layout.slot(cell.getKey()), cell.getValue());
                digest.update((cell.getKey() + '\0' + cell.getValue() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            batch.endRow();
            digest.update((byte) '\n');
        }
        sink.full(batch);
        return HexFormat.of().formatHex(digest.digest());
    }
}
