package dev.escalation.features;

import java.util.Arrays;

/** Positive and known outcomes of one key in order of time; items come and go. */
final class TimedSums {
    private long[] time = new long[4];
    private byte[] positives = new byte[4];
    private byte[] known = new byte[4];
    private int size;
    private int allPositives;
    private int allKnown;

    void add(long at, int addedPositives, int addedKnown) {
        if (size == time.length) {
            time = Arrays.copyOf(time, size * 2);
            positives = Arrays.copyOf(positives, size * 2);
            known = Arrays.copyOf(known, size * 2);
        }
        int place = after(at);
        System.arraycopy(time, place, time, place + 1, size - place);
        System.arraycopy(positives, place, positives, place + 1, size - place);
        System.arraycopy(known, place, known, place + 1, size - place);
        time[place] = at;
        positives[place] = (byte) addedPositives;
        known[place] = (byte) addedKnown;
        size++;
        allPositives += addedPositives;
        allKnown += addedKnown;
    }

    /** @throws IllegalStateException if there is no such item */
    void remove(long at, int removedPositives, int removedKnown) {
        int place = after(at) - 1;
        while (place >= 0
                && time[place] == at
                && (positives[place] != removedPositives || known[place] != removedKnown)) {
            place--;
        }
        if (place < 0 || time[place] != at) {
            throw new IllegalStateException("only what was added can be taken away");
        }
        size--;
        System.arraycopy(time, place + 1, time, place, size - place);
        System.arraycopy(positives, place + 1, positives, place, size - place);
        System.arraycopy(known, place + 1, known, place, size - place);
        allPositives -= removedPositives;
        allKnown -= removedKnown;
    }

    int positives() {
        return allPositives;
    }

    int known() {
        return allKnown;
    }

    int positivesAfter(long moment) {
        int sum = 0;
        for (int i = after(moment); i < size; i++) {
            sum += positives[i];
        }
        return sum;
    }

    int knownAfter(long moment) {
        int sum = 0;
        for (int i = after(moment); i < size; i++) {
            sum += known[i];
        }
        return sum;
    }

    /** The place of the first item after a moment. */
    private int after(long moment) {
        int low = 0;
        int high = size;
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
}
