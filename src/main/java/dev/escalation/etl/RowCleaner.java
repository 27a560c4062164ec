package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;

/** Takes the rows of one table, one by one, in order. */
interface RowCleaner {
    void clean(RowBatch batch, int row);
}
