package dev.escalation.store.tables;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import dev.escalation.store.database.SqlNames;
import dev.escalation.task.Progress;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the rows of a snapshot in place of another's, within a transaction. */
final class SnapshotRows {
    private static final List<String> TABLES =
            List.of("customers_clean", "agents_clean", "tickets_clean", "ticket_events_clean");

    private final Sql sql;
    private final CleanResult result;
    private final Progress progress;
    private final Account account;
    private long zeroes;

    SnapshotRows(Sql sql, CleanResult result, Progress progress) {
        this.sql = sql;
        this.result = result;
        this.progress = progress;
        this.account = Account.of(result);
    }

    Account account() {
        return account;
    }

    /**
     * Writes only what is different, where that is little.
     *
     * @param stored the account of what is there; its columns have to be the same
     */
    List<TableChange> change(Account stored) throws SQLException {
        if (!stored.attributes().equals(account.attributes())) {
            return replace();
        }
        List<TableDiff> differences = new ArrayList<>();
        for (OutgoingTables.Table table : OutgoingTables.of(result.data(), account)) {
            TableDiff difference = new TableDiff(sql.connection(), table).find(progress);
            if (difference.isLarge()) {
                return replace();
            }
            differences.add(difference);
        }
        sql.execute("DELETE FROM etl_rejects");
        sql.execute("DELETE FROM clean_snapshot");
        for (TableDiff difference : differences) {
            zeroes += difference.apply(progress);
        }
        sendRejects();
        return differences.stream().map(TableDiff::change).toList();
    }

    /** Writes everything; nothing of earlier rows remains in the tables' files. */
    List<TableChange> replace() throws SQLException {
        // rows go into an empty table without an index: twice as fast, and in the embedded database without a journal
        sql.execute("TRUNCATE " + Sql.TABLES);
        for (String table : TABLES) {
            sql.execute("ALTER TABLE " + table + " DROP CONSTRAINT IF EXISTS " + table + "_pkey");
            fitAttributes(table);
        }
        for (OutgoingTables.Table table : OutgoingTables.of(result.data(), account)) {
            zeroes += TableCopy.send(table, sql.connection(), progress);
            sql.execute("ALTER TABLE " + table.name() + " ADD PRIMARY KEY (row_number)");
        }
        sendRejects();
        return List.of();
    }

    /** The columns {@code attr.…} are those of the data. */
    private void fitAttributes(String table) throws SQLException {
        List<String> changes = new ArrayList<>();
        for (String column : attributeColumns(table)) {
            changes.add("DROP COLUMN " + SqlNames.quoted(column));
        }
        if (!changes.isEmpty()) {
            sql.execute("ALTER TABLE " + table + " " + String.join(", ", changes));
        }
        List<Account.Attribute> attributes = account.attributesOf(table);
        if (!attributes.isEmpty()) {
            sql.execute(attributes.stream()
                    .map(each -> "ADD COLUMN " + SqlNames.quoted(each.column()) + " " + each.sqlType())
                    .collect(Collectors.joining(", ", "ALTER TABLE " + table + " ", "")));
        }
    }

    private List<String> attributeColumns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = sql.connection()
                .prepareStatement("SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0"
                        + " AND NOT attisdropped AND attname ~ '^attr[._]'")) {
            statement.setString(1, table);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }

    private void sendRejects() throws SQLException {
        Rejects rejects = result.rejects();
        BinaryRows rows = new BinaryRows(
                sql.connection(),
                "COPY etl_rejects (row_number, run_id, table_name, file, line, column_name, value, reason)"
                        + " FROM STDIN (FORMAT binary)");
        byte[] runId = bytes(result.runId());
        for (int i = 0; i < rejects.size(); i++) {
            Reject reject = rejects.get(i);
            rows.beginRow(8);
            rows.integer(i);
            rows.text(runId);
            rows.text(bytes(reject.table()));
            rows.text(bytes(reject.file()));
            rows.integer(reject.line());
            rows.text(bytes(reject.column()));
            rows.text(bytes(reject.value()));
            rows.text(bytes(reject.reason()));
        }
        zeroes += rows.end();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What was not kept as it was, for the log; empty mostly. */
    String note() {
        return zeroes == 0
                ? ""
                : zeroes + " characters U+0000 were saved as spaces, because PostgreSQL cannot hold them.";
    }
}
