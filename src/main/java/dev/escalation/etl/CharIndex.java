package dev.escalation.etl;

import java.util.Arrays;

/**
 * Numbers distinct strings 0, 1, 2 …, looked up by character ranges without making a string of each.
 *
 * <p>A string of up to seven characters below 256 is its own tag, so that one look at the table decides; other strings
 * have a hash as tag and are compared. Tag and number stand side by side because each look at a large table is a wait
 * for memory: with separate arrays a look-up among 200,000 ids took three times as long.
 */
final class CharIndex {
    private static final int LONGEST_OWN_TAG = 7;
    private static final long HASHED = Long.MIN_VALUE;

    private String[] keys = new String[64];
    /** Tag, then number + 1; 0 = free. */
    private long[] table = new long[2 * 128];

    private int size;

    int size() {
        return size;
    }

    String key(int index) {
        return keys[index];
    }

    /** The number of the range, -1 if it was never added. */
    int find(char[] chars, int start, int end) {
        return (int) table[place(chars, start, end, tag(chars, start, end)) + 1] - 1;
    }

    /**
     * As {@link #find}, for many ranges at once: the tags first and the table after, so that the waits for memory of
     * different ranges overlap.
     */
    void findAll(char[] chars, int[] start, int[] end, int ranges, int[] found) {
        long[] tags = new long[ranges];
        for (int i = 0; i < ranges; i++) {
            tags[i] = tag(chars, start[i], end[i]);
        }
        for (int i = 0; i < ranges; i++) {
            found[i] = (int) table[place(chars, start[i], end[i], tags[i]) + 1] - 1;
        }
    }

    /** The number of the range, given out now if it is new. */
    int add(char[] chars, int start, int end) {
        long tag = tag(chars, start, end);
        int place = place(chars, start, end, tag);
        if (table[place + 1] != 0) {
            return (int) table[place + 1] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = new String(chars, start, end - start);
        table[place] = tag;
        table[place + 1] = size;
        if (size * 4 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int place(char[] chars, int start, int end, long tag) {
        int mask = table.length - 1;
        int place = spread(tag) & mask;
        while (table[place + 1] != 0
                && (table[place] != tag || (tag < 0 && !isKey((int) table[place + 1] - 1, chars, start, end)))) {
            place = (place + 2) & mask;
        }
        return place;
    }

    private boolean isKey(int index, char[] chars, int start, int end) {
        String key = keys[index];
        if (key.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (key.charAt(i - start) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long[] before = table;
        table = new long[before.length * 2];
        int mask = table.length - 1;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int place = spread(before[i]) & mask;
                while (table[place + 1] != 0) {
                    place = (place + 2) & mask;
                }
                table[place] = before[i];
                table[place + 1] = before[i + 1];
            }
        }
    }

    /** An even number. */
    private static int spread(long tag) {
        long mixed = tag * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & ~1;
    }

    private static long tag(char[] chars, int start, int end) {
        if (end - start > LONGEST_OWN_TAG) {
            return hash(chars, start, end);
        }
        long tag = (long) end - start;
        for (int i = start; i < end; i++) {
            if (chars[i] > 0xFF) {
                return hash(chars, start, end);
            }
            tag = (tag << 8) | chars[i];
        }
        return tag;
    }

    private static long hash(char[] chars, int start, int end) {
        long hash = 1;
        for (int i = start; i < end; i++) {
            hash = (hash ^ chars[i]) * 0xC2B2AE3D27D4EB4FL;
            hash ^= hash >>> 29;
        }
        return hash | HASHED;
    }
}
