package dev.escalation.text;

import java.util.Map;

/** How often each kind was masked. Belongs to one thread; merge with {@link #add}. */
public final class PiiCounts {
    private final long[] counts = new long[PiiKind.values().length];

    /** @param byKind what was counted before; kinds that are absent count 0 */
    public static PiiCounts of(Map<PiiKind, Long> byKind) {
        PiiCounts counts = new PiiCounts();
        byKind.forEach((kind, count) -> counts.counts[kind.ordinal()] = count);
        return counts;
    }

    void increment(PiiKind kind) {
        counts[kind.ordinal()]++;
    }

    public long of(PiiKind kind) {
        return counts[kind.ordinal()];
    }

    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    public void add(PiiCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }
}
