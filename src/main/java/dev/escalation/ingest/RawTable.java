package dev.escalation.ingest;

import java.util.List;
import java.util.Map;

/** A table as its source has it. The cleaning knows only this, not whether a file, a database or a request is behind. */
public interface RawTable {
    RowLayout layout();

    /** What rejects and logs call it, such as a file name. */
    String source();

    /** Patterns by date column where those of the mapping do not apply. */
    Map<String, List<DatePattern>> datePatterns();

    /** The most rows that it can have, where that is known beforehand. */
    default long mostRows() {
        return Long.MAX_VALUE;
    }

    /**
     * Reads every row, in order.
     *
     * @return SHA-256 of what was read, 64 hex digits
     * @throws UnusableInputException if the source cannot be read to its end
     */
    String read(BatchSink sink);

    /** Where a source gets its batches from and gives them to. Both calls may wait and may be cancelled. */
    interface BatchSink {
        RowBatch empty();

        void full(RowBatch batch);
    }
}
