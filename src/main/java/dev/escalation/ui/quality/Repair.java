package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.RepairExample;
import dev.escalation.etl.TableLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a rule of cleaning changed a value.
 *
 * @param table as in the logs
 * @param column as in the clean files
 * @param what in words
 * @param examples different ones, in the order of the file
 */
record Repair(String table, String column, String what, long count, List<RepairExample> examples) {
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
        Map<List<String>, RepairExample> different = new LinkedHashMap<>();
        clean.examples().stream()
                .filter(example ->
                        example.table().equals(table) && example.rule().equals(rule))
                .forEach(example -> different.putIfAbsent(List.of(example.before(), example.after()), example));
        String column = colon < 0 ? "" : rule.substring(0, colon);
        String what = colon < 0 ? rule : rule.substring(colon + 2);
        return new Repair(table, column, what, count, List.copyOf(different.values()));
    }
}
