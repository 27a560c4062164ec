package dev.escalation.app.live;

import java.util.concurrent.atomic.LongAdder;

/** What following a desk came to so far. Read by any thread. */
public final class LiveCounts {
    private final LongAdder ticketsRead = new LongAdder();
    private final LongAdder scores = new LongAdder();
    private final LongAdder rejects = new LongAdder();
    private final LongAdder failures = new LongAdder();

    void read(int tickets) {
        ticketsRead.add(tickets);
    }

    void scored(int tickets) {
        scores.add(tickets);
    }

    void rejected(long rows) {
        rejects.add(rows);
    }

    void failed() {
        failures.increment();
    }

    /** Tickets that were read as they had changed. */
    public long ticketsRead() {
        return ticketsRead.sum();
    }

    /** Scores of changed tickets; those of a refresh do not count. */
    public long scores() {
        return scores.sum();
    }

    /** Changed rows that cannot be used. */
    public long rejects() {
        return rejects.sum();
    }

    /** Changes that could not be taken in. */
    public long failures() {
        return failures.sum();
    }
}
