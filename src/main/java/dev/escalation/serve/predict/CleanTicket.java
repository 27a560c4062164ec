package dev.escalation.serve.predict;

import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.Reject;
import dev.escalation.etl.RepairExample;
import dev.escalation.etl.TableLog;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MemoryTable;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowLayout;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A described ticket after the cleaning that every loaded one goes through.
 *
 * @param repairs what was repaired, for the answer
 * @param masked items of personal data that were masked in its texts
 */
record CleanTicket(CleanData data, List<Map<String, Object>> repairs, long masked) {
    private static final String SOURCE = "request";
    /** How the cleaning calls a repair that loses a value. */
    private static final String LOST = "made missing";

    /** @throws dev.escalation.serve.problem.RefusedException if a row is rejected, or a value would be lost */
    static CleanTicket of(Described described, DeskShape shape) {
        CleanResult result = Cleaning.run(tables(described, shape), shape.mapping(), SOURCE, Progress.NONE);
        Faults faults = new Faults();
        for (int i = 0; i < result.rejects().size(); i++) {
            add(result.rejects().get(i), faults);
        }
        if (!described.keepsGaps()) {
            result.examples().stream()
                    .filter(example -> example.rule().endsWith(LOST))
                    .forEach(example -> add(example, faults));
        }
        faults.check();
        return new CleanTicket(result.data(), repairs(result), result.masked().total());
    }

    private static List<RawTable> tables(Described described, DeskShape shape) {
        List<RawTable> tables = new ArrayList<>();
        tables.add(table(shape.customers(), described.customer().map(List::of).orElse(List.of())));
        tables.add(table(shape.agents(), described.agent().map(List::of).orElse(List.of())));
        tables.add(table(shape.tickets(), List.of(described.ticket())));
        described.events().ifPresent(events -> tables.add(table(shape.events(), events)));
        return tables;
    }

    private static RawTable table(RowLayout layout, List<Map<String, String>> rows) {
        return new MemoryTable(layout, SOURCE, rows);
    }

    private static void add(Reject reject, Faults faults) {
        faults.add(
                pointer(reject.table(), reject.line(), reject.column()),
                reject.value(),
                Words.reason(reject.reason()),
                Words.advice(reject.reason(), reject.column()));
    }

    private static void add(RepairExample lost, Faults faults) {
        int colon = lost.rule().indexOf(": ");
        String column = lost.rule().substring(0, colon);
        String why = lost.rule().substring(colon + 2).replace(", " + LOST, "").replace(" " + LOST, "");
        faults.add(
                pointer(lost.table(), lost.line(), column),
                lost.before(),
                "the value cannot be used (" + why + ")",
                "Mend it, leave it out, or say \"" + TicketReader.BAD_VALUES
                        + "\": \"missing\" to have it count as missing.");
    }

    private static String pointer(String table, int line, String column) {
        String row = switch (InputTable.valueOf(table.toUpperCase(java.util.Locale.ROOT))) {
            case TICKET_EVENTS -> "/events/" + (line - 1);
            case CUSTOMERS -> "/customer";
            case AGENTS -> "/agent";
            default -> "";
        };
        return column.isEmpty() ? row : row + "/" + Faults.escaped(column);
    }

    private static List<Map<String, Object>> repairs(CleanResult result) {
        List<Map<String, Object>> repairs = new ArrayList<>();
        for (TableLog log : result.logs()) {
            log.repairs().forEach((rule, count) -> repairs.add(repair(result, log.table(), rule, count)));
        }
        return repairs;
    }

    private static Map<String, Object> repair(CleanResult result, String table, String rule, long count) {
        Map<String, Object> json = new LinkedHashMap<>();
        result.examples().stream()
                .filter(example ->
                        example.table().equals(table) && example.rule().equals(rule))
                .findFirst()
                .ifPresent(example -> {
                    json.put("pointer", pointer(table, example.line(), rule.substring(0, rule.indexOf(": "))));
                    json.put("before", example.before());
                    json.put("after", example.after());
                });
        json.put("rule", rule);
        json.put("count", count);
        return json;
    }
}
