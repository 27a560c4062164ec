package dev.escalation.store.tables;

import dev.escalation.store.database.SqlNames;
import dev.escalation.task.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Sends columns by {@code COPY}. */
final class TableCopy {
    private static final int ROWS_PER_REPORT = 1 << 14;

    private TableCopy() {}

    /** @return characters U+0000 in whose place a space was sent */
    static long send(OutgoingTables.Table table, Connection connection, Progress progress) throws SQLException {
        // a column without any value is NULL by itself; the server's time goes by the number of fields
        List<ColumnOut> columns = table.columns().stream()
                .filter(column -> !column.isMissing(table.rows()))
                .toList();
        if (columns.isEmpty()) {
            return 0; // no rows: row_number is never missing
        }
        String names =
                columns.stream().map(column -> SqlNames.quoted(column.name())).collect(Collectors.joining(", "));
        BinaryRows rows =
                new BinaryRows(connection, "COPY " + table.name() + " (" + names + ") FROM STDIN (FORMAT binary)");
        ColumnOut.Cell[] cells = columns.stream().map(ColumnOut::cell).toArray(ColumnOut.Cell[]::new);
        for (int row = 0; row < table.rows(); row++) {
            rows.beginRow(cells.length);
            for (ColumnOut.Cell cell : cells) {
                cell.send(rows, row);
            }
            if (row % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
            }
        }
        return rows.end();
    }
}
