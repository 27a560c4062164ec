package dev.escalation.store.tables;

import java.util.Locale;

/**
 * What saving did to a table.
 *
 * @param table such as {@code tickets_clean}
 * @param added rows that were not there
 * @param changed rows that took the place of others
 * @param gone rows that are there no longer
 * @param kept rows that were not touched; 0 where the table was written as a whole
 */
public record TableChange(String table, int added, int changed, int gone, int kept) {
    /** As in {@code etl_logs}. */
    String words() {
        return String.format(
                Locale.ROOT, "%,d rows new, %,d changed, %,d gone, %,d not touched.", added, changed, gone, kept);
    }
}
