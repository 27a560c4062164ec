package dev.escalation.store.tables;

import dev.escalation.data.AttributeColumn;
import dev.escalation.store.database.SqlNames;
import dev.escalation.task.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table on its way out of the database: its columns are named first, then read in one go. */
final class IncomingTable {
    private static final int ROWS_PER_REPORT = 1 << 14;

    private final String name;
    private final int rows;
    private final Map<String, ColumnIn> columns = new LinkedHashMap<>();
    private final List<Account.Attribute> attributes;

    /** @param rows how many it has to have */
    IncomingTable(String name, int rows, Account account) {
        this.name = name;
        this.rows = rows;
        this.attributes = account.attributesOf(name);
        columns.put("row_number", new ColumnIn.RowNumbers());
    }

    private <C extends ColumnIn> C add(String column, C in) {
        columns.put(column, in);
        return in;
    }

    ColumnIn.Ids ids(String column) {
        return add(column, new ColumnIn.Ids());
    }

    ColumnIn.References references(String column, ColumnIn.Ids ids) {
        return add(column, new ColumnIn.References(ids, rows));
    }

    ColumnIn.Texts texts(String column) {
        return add(column, new ColumnIn.Texts());
    }

    ColumnIn.Coded coded(String column) {
        return add(column, new ColumnIn.Coded(rows));
    }

    ColumnIn.Coded coded(String column, ColumnIn.Coded sharing) {
        return add(column, new ColumnIn.Coded(sharing));
    }

    ColumnIn.Moments moments(String column) {
        return add(column, new ColumnIn.Moments(rows));
    }

    ColumnIn.Numbers numbers(String column) {
        return add(column, new ColumnIn.Numbers(rows));
    }

    ColumnIn.Outcomes outcomes(String column) {
        return add(column, new ColumnIn.Outcomes(rows));
    }

    ColumnIn.Named named(String column, ColumnIn.Named in) {
        return add(column, in);
    }

    int rows() {
        return rows;
    }

    /** Reads all rows into the columns. */
    void read(Connection connection, Progress progress) throws SQLException {
        attributes.forEach(attribute -> {
            if (attribute.numeric()) {
                numbers(attribute.column());
            } else {
                coded(attribute.column());
            }
        });
        String list = columns.keySet().stream().map(SqlNames::quoted).collect(Collectors.joining(", "));
        RowBytes cells = new RowBytes(
                connection,
                "COPY (SELECT " + list + " FROM " + name + " ORDER BY row_number) TO STDOUT (FORMAT binary)");
        ColumnIn[] in = columns.values().toArray(ColumnIn[]::new);
        int row = 0;
        for (; cells.nextRow(in.length); row++) {
            if (row == rows) {
                break;
            }
            for (ColumnIn column : in) {
                if (cells.nextField()) {
                    column.take(cells, row);
                } else {
                    column.missing(row);
                }
            }
            if (row % ROWS_PER_REPORT == 0) {
                progress.checkCancelled();
            }
        }
        if (row != rows) {
            throw new SQLException(name + " has " + row + " rows, " + rows + " were saved");
        }
    }

    /** After reading. */
    List<AttributeColumn> attributes() {
        List<AttributeColumn> read = new ArrayList<>();
        for (Account.Attribute attribute : attributes) {
            read.add(
                    switch (columns.get(attribute.column())) {
                        case ColumnIn.Numbers numbers ->
                            new AttributeColumn.Numeric(attribute.name(), numbers.values());
                        case ColumnIn.Coded coded -> new AttributeColumn.Categorical(attribute.name(), coded.column());
                        case null, default -> throw new IllegalStateException(attribute.column() + " was not read");
                    });
        }
        return read;
    }
}
