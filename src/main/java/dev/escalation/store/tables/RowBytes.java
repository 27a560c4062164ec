package dev.escalation.store.tables;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Receives rows in the binary format of {@code COPY}; see {@link BinaryRows}. One row and field at a time. */
final class RowBytes {
    private static final int HEADER_BYTES = 19;

    private final CopyOut copy;
    private byte[] row = new byte[0];
    private int at;
    private int fieldLength;
    private boolean begun;

    RowBytes(Connection connection, String sql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    }

    /** @return false after the last row */
    boolean nextRow(int fields) throws SQLException {
        byte @Nullable [] received = copy.readFromCopy();
        if (received == null) {
            return false;
        }
        row = received;
        at = begun ? 0 : HEADER_BYTES;
        begun = true;
        if (at == row.length) { // the header alone
            return nextRow(fields);
        }
        int found = (short) (((row[at] & 0xFF) << 8) | (row[at + 1] & 0xFF));
        at += Short.BYTES;
        if (found == -1) {
            return nextRow(fields); // the end mark; the server's own message follows
        }
        if (found != fields) {
            throw new SQLException("a row of " + found + " fields where " + fields + " were asked for");
        }
        return true;
    }

    /** @return false if the field is missing */
    boolean nextField() {
        fieldLength = int32(at);
        at += Integer.BYTES;
        if (fieldLength < 0) {
            return false;
        }
        at += fieldLength;
        return true;
    }

    byte[] bytes() {
        return row;
    }

    /** Behind the present field. */
    int position() {
        return at;
    }

    /** Where the present field begins in {@link #bytes}. */
    int offset() {
        return at - fieldLength;
    }

    int length() {
        return fieldLength;
    }

    int integer() {
        return int32(offset());
    }

    double number() {
        return Double.longBitsToDouble(int64(offset()));
    }

    /** Milliseconds since 1970; finer parts are cut off. */
    long moment() {
        return Math.floorDiv(int64(offset()), BinaryRows.MICROS_PER_MILLI) + BinaryRows.EPOCH_MILLIS;
    }

    boolean flag() {
        return row[offset()] != 0;
    }

    private int int32(int index) {
        return ((row[index] & 0xFF) << 24)
                | ((row[index + 1] & 0xFF) << 16)
                | ((row[index + 2] & 0xFF) << 8)
                | (row[index + 3] & 0xFF);
    }

    private long int64(int index) {
        return ((long) int32(index) << 32) | (int32(index + Integer.BYTES) & 0xFFFF_FFFFL);
    }
}
