package dev.escalation.etl;

import java.util.Arrays;

/** Bytes that grow row by row. */
final class ByteColumn {
    private byte[] values = new byte[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = (byte) value;
    }

    byte get(int row) {
        return values[row];
    }

    byte[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
