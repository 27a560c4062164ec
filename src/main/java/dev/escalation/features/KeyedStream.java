package dev.escalation.features;

import dev.escalation.data.TimeOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Items of many keys, each key's items in order of time: what a fold reads. Items of one moment stay in the order in
 * which they were added.
 *
 * @param start items of key k are {@code start[k] … start[k + 1] - 1}
 * @param payload what happened, in the terms of the fold
 */
record KeyedStream(int[] start, long[] time, int[] payload) {
    /** The number of the first item of a key after a moment; items before it are known then. */
    int after(int key, long moment) {
        int low = start[key];
        int high = start[key + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sums within each key up to and with each item. */
    int[] running(IntUnaryOperator amount) {
        int[] sums = new int[payload.length];
        for (int key = 0; key + 1 < start.length; key++) {
            int sum = 0;
            for (int i = start[key]; i < start[key + 1]; i++) {
                sum += amount.applyAsInt(payload[i]);
                sums[i] = sum;
            }
        }
        return sums;
    }

    /** The value of a running sum as of a moment. */
    int sumAt(int[] running, int key, long moment) {
        int after = after(key, moment);
        return after == start[key] ? 0 : running[after - 1];
    }

    /** Collects items; not safe for use by two threads. */
    static final class Builder {
        private int[] key = new int[1024];
        private long[] time = new long[1024];
        private int[] payload = new int[1024];
        private int size;

        void add(int itemKey, long itemTime, int itemPayload) {
            if (size == key.length) {
                int larger = size + (size >> 1);
                key = Arrays.copyOf(key, larger);
                time = Arrays.copyOf(time, larger);
                payload = Arrays.copyOf(payload, larger);
            }
            key[size] = itemKey;
            time[size] = itemTime;
            payload[size] = itemPayload;
            size++;
        }

        void addAll(Builder other) {
            for (int i = 0; i < other.size; i++) {
                add(other.key[i], other.time[i], other.payload[i]);
            }
        }

        KeyedStream build(int keys) {
            int[] start = new int[keys + 1];
            for (int i = 0; i < size; i++) {
                start[key[i] + 1]++;
            }
            for (int k = 0; k < keys; k++) {
                start[k + 1] += start[k];
            }
            int[] next = start.clone();
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[key[i]]++] = i;
            }
            for (int k = 0; k < keys; k++) {
                TimeOrder.sort(order, start[k], start[k + 1], time);
            }
            return sorted(start, order);
        }

        private KeyedStream sorted(int[] start, int[] order) {
            long[] sortedTime = new long[size];
            int[] sortedPayload = new int[size];
            for (int i = 0; i < size; i++) {
                sortedTime[i] = time[order[i]];
                sortedPayload[i] = payload[order[i]];
            }
            return new KeyedStream(start, sortedTime, sortedPayload);
        }
    }
}
