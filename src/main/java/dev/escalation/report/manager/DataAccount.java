package dev.escalation.report.manager;

import java.util.List;
import java.util.Map;

/**
 * What cleaning made of the source, as far as a report tells it.
 *
 * @param tables one for each table, in the order of the log
 * @param reasons how many rows were rejected, by reason, most frequent first
 * @param masked how many pieces of personal data were masked in free text
 * @param notes what the user should know, in sentences
 */
public record DataAccount(List<TableRows> tables, Map<String, Long> reasons, long masked, List<String> notes) {
    /**
     * Rows in are rows clean plus rows rejected.
     *
     * @param repairs repaired cells by rule
     */
    public record TableRows(String table, long rowsIn, long rowsClean, long rowsRejected, Map<String, Long> repairs) {
        public TableRows {
            if (rowsIn != rowsClean + rowsRejected) {
                throw new IllegalArgumentException(table + ": " + rowsIn + " rows in are not " + rowsClean
                        + " clean plus " + rowsRejected + " rejected");
            }
        }

        public long repaired() {
            return repairs.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public DataAccount {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    long rowsIn() {
        return tables.stream().mapToLong(TableRows::rowsIn).sum();
    }

    long rejected() {
        return tables.stream().mapToLong(TableRows::rowsRejected).sum();
    }

    long repaired() {
        return tables.stream().mapToLong(TableRows::repaired).sum();
    }
}
