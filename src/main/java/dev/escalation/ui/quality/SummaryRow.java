package dev.escalation.ui.quality;

import dev.escalation.etl.TableLog;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One table of the summary, or all of them.
 *
 * @param table as in the logs, empty for the sum
 */
record SummaryRow(String table, String label, long in, long clean, long rejected, long repaired, Duration took) {
    static final String ALL = "";
    private static final String EVENT_LOG = "event_log";

    /** The tables with their sum. Tables made of an event log are not counted a second time. */
    static List<SummaryRow> of(List<TableLog> logs, Texts texts) {
        boolean fromLog = logs.stream().anyMatch(log -> log.table().equals(EVENT_LOG));
        List<SummaryRow> rows = new ArrayList<>();
        for (TableLog log : logs) {
            String name = new ColumnWords(texts).table(log.table());
            boolean derived = fromLog && !log.table().equals(EVENT_LOG);
            rows.add(of(log, derived ? texts.get("quality.summary.derived", name) : name));
        }
        rows.add(sum(
                logs.stream()
                        .filter(log -> !fromLog || log.table().equals(EVENT_LOG))
                        .toList(),
                texts));
        return List.copyOf(rows);
    }

    private static SummaryRow of(TableLog log, String label) {
        return new SummaryRow(
                log.table(),
                label,
                log.rowsIn(),
                log.rowsClean(),
                log.rowsRejected(),
                log.repairedCells(),
                log.duration());
    }

    private static SummaryRow sum(List<TableLog> logs, Texts texts) {
        SummaryRow all = new SummaryRow(ALL, texts.get("quality.summary.all"), 0, 0, 0, 0, Duration.ZERO);
        return Stream.concat(Stream.of(all), logs.stream().map(log -> of(log, "")))
                .reduce((sum, row) -> new SummaryRow(
                        ALL,
                        sum.label,
                        sum.in + row.in,
                        sum.clean + row.clean,
                        sum.rejected + row.rejected,
                        sum.repaired + row.repaired,
                        sum.took.plus(row.took)))
                .orElse(all);
    }

    boolean isSum() {
        return table.equals(ALL);
    }

    boolean isEventLog() {
        return table.equals(EVENT_LOG);
    }

    boolean isBalanced() {
        return in == clean + rejected;
    }

    double rejectedShare() {
        return in == 0 ? 0 : rejected / (double) in;
    }
}
