package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.RepairExample;
import dev.escalation.etl.TableLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often a rule of cleaning changed a value.
 *
 * @param column as in the clean files
 * @param what in words
 */
record Repair(String column, String what, long count, List<RepairExample> examples) {
    /** @param table {@link SummaryRow#ALL} for all */
    static List<Repair> of(CleanResult clean, String table) {
        List<Repair> repairs = new ArrayList<>();
        for (TableLog log : clean.logs()) {
            if (table.equals(SummaryRow.ALL) || log.table().equals(table)) {
                log.repairs().forEach((rule, count) -> repairs.add(of(clean, log.table(), rule, count)));
            }
        }
        repairs.sort(Comparator.comparingLong(Repair::count).reversed());
        return List.copyOf(repairs);
    }

    private static Repair of(CleanResult clean, String table, String rule, long count) {
        int colon = rule.indexOf(": ");
        List<RepairExample> examples = clean.examples().stream()
                .filter(example ->
                        example.table().equals(table) && example.rule().equals(rule))
                .toList();
        String column = colon < 0 ? "" : rule.substring(0, colon);
        return new Repair(column, colon < 0 ? rule : rule.substring(colon + 2), count, examples);
    }
}
