package dev.escalation.etl;

import java.util.Arrays;

/** Numbers distinct strings 0, 1, 2 …, looked up by character ranges without making a string of each. */
final class CharIndex {
    private String[] keys = new String[64];
    private int[] hashes = new int[64];
    private int[] table = filled(128);
    private int size;

    int size() {
        return size;
    }

    String key(int index) {
        return keys[index];
    }

    /** The number of the range, -1 if it was never added. */
    int find(char[] chars, int start, int end) {
        return table[place(chars, start, end, hash(chars, start, end))];
    }

    /** The number of the range, given out now if it is new. */
    int add(char[] chars, int start, int end) {
        int hash = hash(chars, start, end);
        int place = place(chars, start, end, hash);
        if (table[place] >= 0) {
            return table[place];
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        keys[size] = new String(chars, start, end - start);
        hashes[size] = hash;
        table[place] = size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int place(char[] chars, int start, int end, int hash) {
        int mask = table.length - 1;
        int place = hash & mask;
        while (table[place] >= 0 && !isKey(table[place], hash, chars, start, end)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isKey(int index, int hash, char[] chars, int start, int end) {
        String key = keys[index];
        if (hashes[index] != hash || key.length() != end - start) {
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
        table = filled(table.length * 2);
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int place = hashes[i] & mask;
            while (table[place] >= 0) {
                place = (place + 1) & mask;
            }
            table[place] = i;
        }
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, -1);
        return table;
    }

    private static int hash(char[] chars, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + chars[i];
        }
        hash *= 0x9E3779B9; // spreads numbers that follow each other
        return hash ^ (hash >>> 15);
    }
}
