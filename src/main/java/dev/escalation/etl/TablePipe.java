package dev.escalation.etl;

import dev.escalation.task.Progress;

/** Brings the rows of a table to its cleaner, with their free text masked, in order. */
interface TablePipe {
    /** @return the hash of what was read */
    String run(TableRun run, RowCleaner cleaner, Progress progress);
}
