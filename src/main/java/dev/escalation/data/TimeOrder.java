package dev.escalation.data;

/** Stable sorting of row numbers by a column of moments; linear where they are sorted already, as histories mostly are. */
public final class TimeOrder {
    private static final int INSERTION_LIMIT = 24;

    private TimeOrder() {}

    public static void sort(int[] rows, int from, int to, long[] time) {
        if (isSorted(rows, from, to, time)) {
            return;
        }
        if (to - from <= INSERTION_LIMIT) {
            insertionSort(rows, from, to, time);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(rows, from, middle, time);
        sort(rows, middle, to, time);
        merge(rows, from, middle, to, time);
    }

    private static boolean isSorted(int[] rows, int from, int to, long[] time) {
        for (int i = from + 1; i < to; i++) {
            if (time[rows[i - 1]] > time[rows[i]]) {
                return false;
            }
        }
        return true;
    }

    private static void insertionSort(int[] rows, int from, int to, long[] time) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int j = i - 1;
            while (j >= from && time[rows[j]] > time[row]) {
                rows[j + 1] = rows[j];
                j--;
            }
            rows[j + 1] = row;
        }
    }

    private static void merge(int[] rows, int from, int middle, int to, long[] time) {
        int[] left = java.util.Arrays.copyOfRange(rows, from, middle);
        int i = 0;
        int j = middle;
        int out = from;
        while (i < left.length) {
            rows[out++] = j < to && time[rows[j]] < time[left[i]] ? rows[j++] : left[i++];
        }
    }
}
