package dev.escalation.ui.quality;

import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rejected rows of one table, or of all.
 *
 * @param rows numbers in the list of all rejects, by kind of reason, the most frequent kind first
 */
record RejectsOfTable(Rejects rejects, List<Kind> rows) {
    /** Rows with the same kind of reason. */
    record Kind(String reason, List<Integer> rows) {}

    /** @param table {@link SummaryRow#ALL} for all */
    static RejectsOfTable of(Rejects rejects, String table, Texts texts) {
        Map<String, List<Integer>> byKind = new HashMap<>();
        for (int i = 0; i < rejects.size(); i++) {
            Reject reject = rejects.get(i);
            if (table.equals(SummaryRow.ALL) || reject.table().equals(table)) {
                byKind.computeIfAbsent(RejectReason.kind(reject.reason(), texts), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Kind> kinds = new ArrayList<>();
        byKind.forEach((reason, rows) -> kinds.add(new Kind(reason, rows)));
        kinds.sort(Comparator.comparingInt((Kind kind) -> kind.rows.size())
                .reversed()
                .thenComparing(Kind::reason));
        return new RejectsOfTable(rejects, List.copyOf(kinds));
    }

    int size() {
        return rows.stream().mapToInt(kind -> kind.rows.size()).sum();
    }

    /** All rows in the order of the file. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>(size());
        rows.forEach(kind -> all.addAll(kind.rows));
        Collections.sort(all);
        return all;
    }
}
