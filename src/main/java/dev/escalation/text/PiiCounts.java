package dev.escalation.text;

/** How often each kind was masked. Belongs to one thread; merge with {@link #add}. */
public final class PiiCounts {
    private final long[] counts = new long[PiiKind.values().length];

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
