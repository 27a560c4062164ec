package dev.escalation.simulate.engine;

import java.util.Arrays;

/** What is still to happen, earliest first; of the same instant, in the order in which it was added. Allocates only to grow. */
final class EventHeap {
    private static final int CHILDREN = 4;

    private long[] times = new long[1024];
    /** The number of the addition above the 32 bits of what happens. */
    private long[] entries = new long[1024];

    private int size;
    private int added;

    void clear() {
        size = 0;
        added = 0;
    }

    /** Becomes the same as another one. */
    void copy(EventHeap other) {
        if (times.length < other.size) {
            times = new long[other.times.length];
            entries = new long[other.times.length];
        }
        System.arraycopy(other.times, 0, times, 0, other.size);
        System.arraycopy(other.entries, 0, entries, 0, other.size);
        size = other.size;
        added = other.added;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long nextTime() {
        return times[0];
    }

    void add(long time, int what) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        long entry = ((long) added++ << 32) | (what & 0xFFFF_FFFFL);
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (!before(time, entry, parent)) {
                break;
            }
            times[at] = times[parent];
            entries[at] = entries[parent];
            at = parent;
        }
        times[at] = time;
        entries[at] = entry;
    }

    /** Takes out what happens next. */
    int take() {
        int what = (int) entries[0];
        size--;
        if (size > 0) {
            sink(times[size], entries[size]);
        }
        return what;
    }

    private void sink(long time, long entry) {
        int at = 0;
        while (true) {
            int child = CHILDREN * at + 1;
            if (child >= size) {
                break;
            }
            int last = Math.min(child + CHILDREN, size);
            int least = child;
            for (int other = child + 1; other < last; other++) {
                if (before(times[other], entries[other], least)) {
                    least = other;
                }
            }
            if (!before(times[least], entries[least], time, entry)) {
                break;
            }
            times[at] = times[least];
            entries[at] = entries[least];
            at = least;
        }
        times[at] = time;
        entries[at] = entry;
    }

    private boolean before(long time, long entry, int other) {
        return before(time, entry, times[other], entries[other]);
    }

    private static boolean before(long time, long entry, long otherTime, long otherEntry) {
        return time < otherTime || (time == otherTime && entry < otherEntry);
    }
}
