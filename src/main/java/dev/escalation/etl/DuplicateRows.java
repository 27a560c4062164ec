package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;

/**
 * Finds rows whose cells were seen before. Two independent hashes of 64 bits stand for the cells: among a billion rows
 * the chance of one false hit is below 1e-20.
 */
final class DuplicateRows {
    private static final long PRIME_1 = 0x9E3779B97F4A7C15L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;

    private final LongColumn first = new LongColumn();
    private final LongColumn second = new LongColumn();
    private final IntColumn lines = new IntColumn();
    /** High half of the first hash, then row + 1; 0 = free. One look decides in nearly every case. */
    private long[] table = new long[1 << 6];

    private boolean rising = true;
    private long highest = -1;
    private long hash1;
    private long hash2;

    /** Begins the key of a row. */
    void begin() {
        hash1 = 1;
        hash2 = 2;
    }

    void addCell(RowBatch batch, int row, int slot) {
        char[] chars = batch.chars();
        int end = batch.end(row, slot);
        long a = hash1;
        long b = hash2;
        for (int i = batch.start(row, slot); i < end; i++) {
            a = (a ^ chars[i]) * PRIME_1;
            b = (Long.rotateLeft(b, 23) + chars[i]) * PRIME_2;
        }
        hash1 = (a ^ 0x10FFFF) * PRIME_1; // no character, so that "ab|c" differs from "a|bc"
        hash2 = (Long.rotateLeft(b, 23) + 0x10FFFF) * PRIME_2;
    }

    /**
     * As {@link #lineOfEqualOr(int)}, for a row whose key holds a number. As long as the numbers rise from row to row, as
     * they do in most exports, no row equals an earlier one and no table is needed.
     *
     * @param number 0 or more and the only way to write it; -1 if the key holds no such number
     */
    int lineOfEqualOr(int line, long number) {
        if (rising && number > highest) {
            highest = number;
            append(line);
            return 0;
        }
        if (rising) {
            rising = false;
            grow();
        }
        return lineOfEqualOr(line);
    }

    /** The line of the row with the same key, or 0 and the key is kept with this line. */
    int lineOfEqualOr(int line) {
        int mask = table.length - 1;
        int place = place(hash1, mask);
        while (table[place] != 0) {
            int row = (int) table[place] - 1;
            if ((table[place] ^ hash1) >>> 32 == 0 && first.get(row) == hash1 && second.get(row) == hash2) {
                return lines.get(row);
            }
            place = (place + 1) & mask;
        }
        append(line);
        table[place] = entry(hash1, lines.size());
        if (lines.size() * 2 > table.length) {
            grow();
        }
        return 0;
    }

    private void append(int line) {
        first.add(hash1);
        second.add(hash2);
        lines.add(line);
    }

    private void grow() {
        table = new long[Math.max(table.length, Integer.highestOneBit(lines.size() + 1)) * 4];
        int mask = table.length - 1;
        for (int row = 0; row < lines.size(); row++) {
            int place = place(first.get(row), mask);
            while (table[place] != 0) {
                place = (place + 1) & mask;
            }
            table[place] = entry(first.get(row), row + 1);
        }
    }

    private static long entry(long hash, int rowFromOne) {
        return (hash & 0xFFFFFFFF00000000L) | rowFromOne;
    }

    private static int place(long hash, int mask) {
        long mixed = (hash ^ (hash >>> 32)) * PRIME_2;
        return (int) (mixed >>> 33) & mask;
    }
}
