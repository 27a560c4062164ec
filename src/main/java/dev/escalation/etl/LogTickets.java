package dev.escalation.etl;

import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.TextColumn;
import dev.escalation.data.TicketTable;
import java.util.Arrays;
import java.util.List;

/** Tickets, customers and agents of an event log: attributes from a ticket's first row, outcomes from its last. */
final class LogTickets {
    private final LogCleaner log;
    private final int[] first;
    private final int[] last;

    LogTickets(LogCleaner log, LogOrder order) {
        this.log = log;
        this.first = new int[order.tickets()];
        this.last = new int[order.tickets()];
        Arrays.setAll(first, order::firstRow);
        Arrays.setAll(last, order::lastRow);
    }

    TicketTable tickets(List<String> notes) {
        long[] createdAt = createdAt();
        List<AttributeColumn> attributes = log.attributes.stream()
                .map(cells -> cells.build(codes(cells::get, first), notes))
                .toList();
        return new TicketTable(
                IdCells.dictionary(log.tickets()),
                createdAt,
                pick(log.customer),
                pick(log.agent),
                TextColumns.pick(log.subject.build(), first),
                TextColumns.pick(log.description.build(), first),
                pick(log.status),
                pick(log.priority),
                pick(log.category),
                pick(log.channel),
                pick(log.group),
                outcome(log.outcome.resolved, "resolved_at", createdAt),
                outcome(log.outcome.closed, "closed_at", createdAt),
                outcome(log.outcome.slaDue, "sla_due_at", createdAt),
                outcome(log.outcome.breachFlag),
                outcome(log.outcome.escalationFlag),
                outcome(log.outcome.escalated, "escalated_at", createdAt),
                attributes);
    }

    /** As the first row states it; that row's own time where it does not. */
    private long[] createdAt() {
        long[] moments = new long[first.length];
        for (int t = 0; t < moments.length; t++) {
            long stated = log.created.get(first[t]);
            moments[t] = Instants.isKnown(stated) ? stated : log.time.get(first[t]);
        }
        return moments;
    }

    private long[] outcome(LongColumn column, String name, long[] createdAt) {
        RepairRule early = log.run().rule(name, "before created_at, made missing");
        long[] moments = new long[last.length];
        for (int t = 0; t < moments.length; t++) {
            moments[t] = column.get(last[t]);
            if (Instants.isKnown(moments[t]) && moments[t] < createdAt[t]) {
                early.count(log.line.get(last[t]), Instants.format(moments[t]), "");
                moments[t] = Instants.MISSING;
            }
        }
        return moments;
    }

    private byte[] outcome(ByteColumn column) {
        byte[] values = new byte[last.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = column.get(last[t]);
        }
        return values;
    }

    private CodedColumn pick(CodedColumnCells cells) {
        return new CodedColumn(codes(cells::get, first), cells.dictionary());
    }

    private static int[] codes(java.util.function.IntUnaryOperator codeOfRow, int[] rows) {
        return Arrays.stream(rows).map(codeOfRow).toArray();
    }

    /** Every customer of a log, known by id only. */
    CustomerTable customers() {
        Dictionary ids = copy(log.customer.dictionary());
        int rows = ids.size();
        return new CustomerTable(
                ids,
                TextColumn.missing(rows),
                TextColumn.missing(rows),
                CodedColumn.missing(rows),
                CodedColumn.missing(rows),
                List.of());
    }

    /** Everyone a ticket of the log was ever assigned to, known by id only. */
    AgentTable agents() {
        Dictionary ids = copy(log.agent.dictionary());
        int rows = ids.size();
        double[] experience = new double[rows];
        Arrays.fill(experience, Double.NaN);
        return new AgentTable(ids, TextColumn.missing(rows), CodedColumn.missing(rows), experience, List.of());
    }

    private static Dictionary copy(Dictionary dictionary) {
        Dictionary copy = new Dictionary();
        dictionary.levels().forEach(copy::add);
        return copy;
    }
}
