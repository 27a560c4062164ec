package dev.escalation.report.manager;

import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was wrong with the data, and what was done about it. */
final class QualitySection {
    private static final int MOST = 8;

    private record Repair(String table, String rule, long cells) {}

    private QualitySection() {}

    static ReportSection of(DataAccount account) {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Of " + Say.counted(account.rowsIn(), "row", "rows") + " read, "
                + Say.count(account.rejected()) + " could not be used. "
                + Say.counted(account.repaired(), "value was", "values were") + " repaired or set to missing. "
                + Say.counted(account.masked(), "piece", "pieces")
                + " of personal data in free text " + (account.masked() == 1 ? "was" : "were") + " masked."));
        if (!account.reasons().isEmpty()) {
            blocks.add(reasons(account.reasons()));
        }
        List<Repair> repairs = repairs(account);
        if (!repairs.isEmpty()) {
            blocks.add(repairs(repairs));
        }
        if (!account.notes().isEmpty()) {
            blocks.add(new Paragraph("What else was noticed while reading:"));
            blocks.add(new Bullets(
                    account.notes().stream().map(SummarySection::sentence).toList()));
        }
        return new ReportSection("quality", "Quality of the data", blocks);
    }

    private static DataTable reasons(Map<String, Long> reasons) {
        List<List<Cell>> rows = reasons.entrySet().stream()
                .limit(MOST)
                .map(reason -> Cell.row(reason.getKey(), Say.count(reason.getValue())))
                .toList();
        return new DataTable(
                "Why rows were rejected" + most(reasons.size()),
                List.of(Column.text("Reason").wide(46), Column.number("Rows").wide(14)),
                rows);
    }

    private static List<Repair> repairs(DataAccount account) {
        return account.tables().stream()
                .flatMap(table -> table.repairs().entrySet().stream()
                        .map(rule -> new Repair(table.table(), rule.getKey(), rule.getValue())))
                .filter(repair -> repair.cells > 0)
                .sorted(Comparator.comparingLong((Repair repair) -> -repair.cells)
                        .thenComparing(Repair::table)
                        .thenComparing(Repair::rule))
                .toList();
    }

    private static DataTable repairs(List<Repair> repairs) {
        List<List<Cell>> rows = repairs.stream()
                .limit(MOST)
                .map(repair -> Cell.row(repair.rule, repair.table.replace('_', ' '), Say.count(repair.cells)))
                .toList();
        return new DataTable(
                "What was repaired" + most(repairs.size()),
                List.of(
                        Column.text("Repair"),
                        Column.text("Table").wide(24),
                        Column.number("Values").wide(14)),
                rows);
    }

    private static String most(int all) {
        return all > MOST ? ", the " + MOST + " most frequent of " + all : "";
    }
}
