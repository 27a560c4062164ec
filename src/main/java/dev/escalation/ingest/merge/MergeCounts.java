package dev.escalation.ingest.merge;

import dev.escalation.ingest.InputTable;

/**
 * What a newer export did to a table, in rows of its file.
 *
 * @param added rows of ids, or whole rows where there are no ids, that were not there
 * @param changed rows that took the place of others
 * @param unchanged rows that were there already
 * @param before rows of the table before
 * @param after rows of the table now
 */
public record MergeCounts(InputTable table, long added, long changed, long unchanged, long before, long after) {
    public MergeCounts {
        if (added < 0 || changed < 0 || unchanged < 0 || after > before + added + changed) {
            throw new IllegalArgumentException("rows do not add up");
        }
    }

    static MergeCounts untouched(InputTable table, long rows) {
        return new MergeCounts(table, 0, 0, 0, rows, rows);
    }

    /** Rows of the newer export. */
    public long inExport() {
        return added + changed + unchanged;
    }

    public boolean isSame() {
        return added == 0 && changed == 0;
    }
}
