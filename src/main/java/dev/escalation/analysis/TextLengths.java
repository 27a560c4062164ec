package dev.escalation.analysis;

import dev.escalation.data.TextColumn;
import java.util.Arrays;

/** Lengths and differences of texts, read from their bytes without making strings. */
record TextLengths(double[] sorted, int distinct) {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static TextLengths of(TextColumn column) {
        double[] lengths = new double[column.size()];
        long[] hashes = new long[column.size()];
        byte[] buffer = new byte[1024];
        int found = 0;
        for (int row = 0; row < column.size(); row++) {
            int size = column.byteLength(row);
            if (size > 0) {
                buffer = buffer.length < size ? new byte[size * 2] : buffer;
                column.copyBytes(row, buffer, 0);
                lengths[found] = characters(buffer, size);
                hashes[found++] = hash(buffer, size);
            }
        }
        double[] sorted = Arrays.copyOf(lengths, found);
        Arrays.parallelSort(sorted);
        long[] known = Arrays.copyOf(hashes, found);
        Arrays.parallelSort(known);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            distinct += i == 0 || known[i] != known[i - 1] ? 1 : 0;
        }
        return new TextLengths(sorted, distinct);
    }

    static int characters(TextColumn column, int row) {
        byte[] bytes = new byte[column.byteLength(row)];
        column.copyBytes(row, bytes, 0);
        return characters(bytes, bytes.length);
    }

    /** As many as a Java string has: a character beyond the basic plane, of four bytes, counts twice. */
    private static int characters(byte[] utf8, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean begins = (utf8[i] & 0xc0) != 0x80;
            count += begins ? (utf8[i] & 0xf8) == 0xf0 ? 2 : 1 : 0;
        }
        return count;
    }

    /** FNV-1a. */
    private static long hash(byte[] bytes, int size) {
        long hash = FNV_START;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
