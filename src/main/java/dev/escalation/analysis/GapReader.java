package dev.escalation.analysis;

import dev.escalation.analysis.Column.Owner;
import dev.escalation.analysis.MissingMap.Gaps;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Counts the cells without a value, column by column. */
final class GapReader {
    private final Periods periods;
    private final int[] period;
    private final List<Gaps> columns = new ArrayList<>();

    private GapReader(CleanData data, Periods periods) {
        this.periods = periods;
        this.period = periods.of(data.tickets().createdAt());
    }

    /** Columns with most missing first; those of equal share in the order of the data. */
    static MissingMap read(CleanData data, Basis basis, Periods periods, List<Column> columns) {
        GapReader reader = new GapReader(data, periods);
        reader.ofTickets(data.tickets());
        columns.stream().filter(column -> column.owner() != Owner.TICKET).forEach(reader::joined);
        reader.columns.sort(Comparator.comparingInt((Gaps gaps) -> -gaps.missing()));
        int[] tickets = new Groups(reader.period, periods.size()).sizes();
        return new MissingMap(basis, periods, tickets, reader.columns);
    }

    private void ofTickets(TicketTable tickets) {
        coded("customer_id", tickets.customer());
        coded("agent_id", tickets.agent());
        add("subject", Owner.TICKET, tickets.subject()::isMissing);
        add("description", Owner.TICKET, tickets.description()::isMissing);
        coded("status", tickets.status());
        coded("priority", tickets.priority());
        coded("category", tickets.category());
        coded("channel", tickets.channel());
        coded("group", tickets.group());
        moments("resolved_at", tickets.resolvedAt());
        moments("closed_at", tickets.closedAt());
        moments("sla_due_at", tickets.slaDueAt());
        add("sla_breached", Owner.TICKET, ticket -> tickets.slaBreached()[ticket] == Outcome.UNKNOWN);
        add("escalated_flag", Owner.TICKET, ticket -> tickets.escalatedFlag()[ticket] == Outcome.UNKNOWN);
        for (AttributeColumn attribute : tickets.attributes()) {
            switch (attribute) {
                case AttributeColumn.Categorical categorical -> coded(categorical.name(), categorical.values());
                case AttributeColumn.Numeric numeric ->
                    add(numeric.name(), Owner.TICKET, ticket -> Double.isNaN(numeric.values()[ticket]));
            }
        }
    }

    private void joined(Column column) {
        add(
                column.name(),
                column.owner(),
                switch (column) {
                    case Column.Categories categories ->
                        ticket -> categories.values().code(ticket) == Dictionary.MISSING;
                    case Column.Numbers numbers -> ticket -> Double.isNaN(numbers.values()[ticket]);
                });
    }

    private void coded(String name, CodedColumn values) {
        add(name, Owner.TICKET, ticket -> values.code(ticket) == Dictionary.MISSING);
    }

    private void moments(String name, long[] moments) {
        add(name, Owner.TICKET, ticket -> !Instants.isKnown(moments[ticket]));
    }

    private void add(String name, Owner owner, IntPredicate missing) {
        int[] byPeriod = new int[periods.size()];
        int all = 0;
        for (int ticket = 0; ticket < period.length; ticket++) {
            if (period[ticket] >= 0 && missing.test(ticket)) {
                all++;
                byPeriod[period[ticket]]++;
            }
        }
        columns.add(new Gaps(name, owner, all, byPeriod));
    }
}
