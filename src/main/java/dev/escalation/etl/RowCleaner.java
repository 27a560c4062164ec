package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;

/** Takes the rows of one table, one by one, in order. */
interface RowCleaner {
    /** Told of each batch before its rows. */
    default void begin(RowBatch batch) {}

    void clean(RowBatch batch, int row);
}
