package dev.escalation.store.tables;

import dev.escalation.store.database.SqlNames;
import dev.escalation.task.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is different between a table of the database and the rows that are to be in it. Both are gone through once, in their
 * order; rows are compared as the bytes that {@code COPY} sends. A row that has only moved counts as gone and new.
 */
final class TableDiff {
    private static final int ROWS_PER_REPORT = 1 << 14;

    private final Connection connection;
    private final OutgoingTables.Table table;
    private final List<ColumnOut> content;
    private final BinaryRows row = new BinaryRows();
    private final int[] keyFields;
    private final Numbers gone = new Numbers();
    private final Numbers places = new Numbers();
    private final Numbers rows = new Numbers();
    private int changed;
    private int kept;

    TableDiff(Connection connection, OutgoingTables.Table table) {
        this.connection = connection;
        this.table = table;
        this.content = table.columns().subList(1, table.columns().size());
        this.keyFields = table.name().equals("ticket_events_clean") ? new int[] {0, 3} : new int[] {0};
    }

    /** Row numbers that grow. */
    private static final class Numbers {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    TableDiff find(Progress progress) throws SQLException {
        RowBytes stored = new RowBytes(
                connection,
                "COPY (SELECT " + names() + " FROM " + table.name()
                        + " ORDER BY row_number) TO STDOUT (FORMAT binary)");
        int next = 0;
        int last = -1;
        while (stored.nextRow(table.columns().size())) {
            stored.nextField();
            last = stored.integer();
            if (next < table.rows()) {
                next += meet(stored, last, next);
            } else {
                gone.add(last);
            }
            if (next % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
            }
        }
        while (next < table.rows()) {
            put(++last, next++);
        }
        return this;
    }

    private String names() {
        return table.columns().stream()
                .map(column -> SqlNames.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    /** @return 1 if the stored row stands for the next row to be there, else 0 */
    private int meet(RowBytes stored, int number, int next) throws SQLException {
        row.clear();
        for (ColumnOut column : content) {
            column.cell().send(row, next);
        }
        if (row.equalsBytes(stored.bytes(), stored.position(), stored.bytes().length)) {
            kept++;
            return 1;
        }
        gone.add(number);
        if (hasSameKey(stored)) {
            changed++;
            put(number, next);
            return 1;
        }
        return 0;
    }

    private boolean hasSameKey(RowBytes stored) {
        for (int field : keyFields) {
            int here = start(row.buffer(), 0, field);
            int there = start(stored.bytes(), stored.position(), field);
            int length = int32(row.buffer(), here);
            boolean same = length >= 0
                    && length == int32(stored.bytes(), there)
                    && Arrays.equals(row.buffer(), here, here + 4 + length, stored.bytes(), there, there + 4 + length);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Where a field's length stands. */
    private static int start(byte[] bytes, int from, int field) {
        int at = from;
        for (int i = 0; i < field; i++) {
            at += 4 + Math.max(0, int32(bytes, at));
        }
        return at;
    }

    private static int int32(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    private void put(int place, int from) {
        places.add(place);
        rows.add(from);
    }

    /** So many rows are different that writing all of them is quicker. */
    boolean isLarge() {
        return gone.size + rows.size > Math.max(16, table.rows() / 2);
    }

    TableChange change() {
        return new TableChange(table.name(), rows.size - changed, changed, gone.size - changed, kept);
    }

    /** @return characters U+0000 in whose place a space was sent */
    long apply(Progress progress) throws SQLException {
        if (gone.size > 0) {
            delete();
        }
        if (rows.size == 0) {
            return 0;
        }
        BinaryRows out =
                new BinaryRows(connection, "COPY " + table.name() + " (" + names() + ") FROM STDIN (FORMAT binary)");
        for (int i = 0; i < rows.size; i++) {
            out.beginRow(table.columns().size());
            out.integer(places.values[i]);
            for (ColumnOut column : content) {
                column.cell().send(out, rows.values[i]);
            }
            if (i % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
            }
        }
        return out.end();
    }

    private void delete() throws SQLException {
        Integer[] numbers = Arrays.stream(gone.toArray()).boxed().toArray(Integer[]::new);
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table.name() + " WHERE row_number = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("integer", numbers));
            statement.executeUpdate();
        }
    }
}
