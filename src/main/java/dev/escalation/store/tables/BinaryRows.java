package dev.escalation.store.tables;

import dev.escalation.data.Instants;
import dev.escalation.data.TextColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows in PostgreSQL's binary format of {@code COPY}: a signature, per row its number of fields, per field its
 * length in bytes (-1 for missing) and its value, big-endian; at the end the number -1 in place of a row.
 */
final class BinaryRows {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MISSING = -1;
    /** From 1970, as everywhere else, to 2000-01-01, where PostgreSQL counts from. */
    static final long EPOCH_MILLIS = 946_684_800_000L;

    static final int MICROS_PER_MILLI = 1000;

    private final @Nullable CopyIn copy;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private long zeroes;

    BinaryRows(Connection connection, String sql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        bytes(SIGNATURE, SIGNATURE.length);
    }

    /** Rows that go nowhere, to look at their bytes one at a time. */
    BinaryRows() {
        copy = null;
    }

    /** The next row is looked at alone. */
    void clear() {
        used = 0;
    }

    /** Whether the bytes since {@link #clear} are these. */
    boolean equalsBytes(byte[] bytes, int from, int to) {
        return Arrays.equals(buffer, 0, used, bytes, from, to);
    }

    byte[] buffer() {
        return buffer;
    }

    int used() {
        return used;
    }

    void beginRow(int fields) throws SQLException {
        ensure(2);
        buffer[used++] = (byte) (fields >> 8);
        buffer[used++] = (byte) fields;
    }

    void missing() throws SQLException {
        int32(MISSING);
    }

    void integer(int value) throws SQLException {
        int32(Integer.BYTES);
        int32(value);
    }

    /** @param value NaN for missing */
    void number(double value) throws SQLException {
        if (Double.isNaN(value)) {
            missing();
        } else {
            int32(Double.BYTES);
            int64(Double.doubleToRawLongBits(value));
        }
    }

    /** @param moment milliseconds since 1970, or {@link Instants#MISSING} */
    void moment(long moment) throws SQLException {
        if (Instants.isKnown(moment)) {
            int32(Long.BYTES);
            int64(Math.multiplyExact(moment - EPOCH_MILLIS, MICROS_PER_MILLI));
        } else {
            missing();
        }
    }

    void flag(boolean value) throws SQLException {
        int32(1);
        ensure(1);
        buffer[used++] = (byte) (value ? 1 : 0);
    }

    void text(byte[] utf8) throws SQLException {
        int32(utf8.length);
        bytes(utf8, utf8.length);
        withoutZeroes(used - utf8.length, used);
    }

    /** A text that is missing where it is empty. */
    void text(TextColumn column, int row) throws SQLException {
        int length = column.byteLength(row);
        if (length == 0) {
            missing();
            return;
        }
        int32(length);
        ensure(length);
        column.copyBytes(row, buffer, used);
        used += length;
        withoutZeroes(used - length, used);
    }

    /** PostgreSQL takes every character but this one. */
    private void withoutZeroes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == 0) {
                buffer[i] = ' ';
                zeroes++;
            }
        }
    }

    private void int32(int value) throws SQLException {
        ensure(Integer.BYTES);
        buffer[used++] = (byte) (value >> 24);
        buffer[used++] = (byte) (value >> 16);
        buffer[used++] = (byte) (value >> 8);
        buffer[used++] = (byte) value;
    }

    private void int64(long value) throws SQLException {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void bytes(byte[] value, int length) throws SQLException {
        ensure(length);
        System.arraycopy(value, 0, buffer, used, length);
        used += length;
    }

    private void ensure(int more) throws SQLException {
        if (used + more > buffer.length) {
            if (copy != null) {
                send(copy);
            }
            if (used + more > buffer.length) {
                buffer = Arrays.copyOf(buffer, used + more);
            }
        }
    }

    private void send(CopyIn to) throws SQLException {
        to.writeToCopy(buffer, 0, used);
        used = 0;
    }

    /**
     * Ends the rows; they count once the transaction is committed. Not called after a failure: the rollback ends them.
     *
     * @return characters U+0000 in whose place a space was sent
     */
    long end() throws SQLException {
        ensure(2);
        buffer[used++] = (byte) MISSING;
        buffer[used++] = (byte) MISSING;
        CopyIn receiver = Objects.requireNonNull(copy, "these rows go nowhere");
        send(receiver);
        receiver.endCopy();
        return zeroes;
    }
}
