package dev.escalation.analysis;

import dev.escalation.analysis.Column.AsOf;
import dev.escalation.analysis.Column.Order;
import dev.escalation.analysis.Column.Owner;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Priority;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.CreationValues;
import dev.escalation.features.CreationValues.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the columns of tickets, customers and agents that hold anything, as of creation where the data tells it. */
final class ColumnReader {
    private final CleanData data;
    private final int[] customerRow;
    private final int[] agentRow;
    private final List<Column> columns = new ArrayList<>();

    private ColumnReader(CleanData data) {
        this.data = data;
        this.customerRow = rows(data.tickets().customer(), data.customers().ids());
        this.agentRow = rows(data.tickets().agent(), data.agents().ids());
    }

    static List<Column> read(CleanData data, TicketTimelines timelines) {
        ColumnReader reader = new ColumnReader(data);
        reader.ticketColumns(CreationValues.of(data, timelines));
        reader.customerColumns();
        reader.agentColumns();
        new CreationClock(data).columns().forEach(reader::add);
        return List.copyOf(reader.columns);
    }

    private void ticketColumns(CreationValues values) {
        for (CreationValues.Values column : values.columns()) {
            AsOf asOf = column.certain() ? AsOf.CREATION : AsOf.DATA_END;
            switch (column.column()) {
                case Content.Categories categories
                when column.name().equals("priority") ->
                    add(new Column.Categories(
                            column.name(), Owner.TICKET, asOf, Order.NATURAL, byUrgency(categories.values())));
                case Content.Categories categories ->
                    add(new Column.Categories(
                            column.name(), Owner.TICKET, asOf, Order.MOST_FIRST, categories.values()));
                case Content.Numbers numbers ->
                    add(new Column.Numbers(column.name(), Owner.TICKET, asOf, numbers.values()));
            }
        }
    }

    private void customerColumns() {
        add("region", Owner.CUSTOMER, AsOf.DATA_END, joined(data.customers().region(), customerRow));
        add("tier", Owner.CUSTOMER, AsOf.DATA_END, joined(data.customers().tier(), customerRow));
        attributes(data.customers().attributes(), Owner.CUSTOMER, customerRow);
    }

    private void agentColumns() {
        boolean first = data.rules().ticketRow() == TicketRow.FIRST_RECORD;
        AsOf asOf = first ? AsOf.CREATION : AsOf.DATA_END;
        add("agent_id", Owner.TICKET, asOf, data.tickets().agent());
        add("department", Owner.AGENT, asOf, joined(data.agents().department(), agentRow));
        double[] experience = joined(data.agents().experienceYears(), agentRow);
        add(new Column.Numbers("experience_years", Owner.AGENT, asOf, experience));
        attributes(data.agents().attributes(), Owner.AGENT, agentRow);
    }

    private void attributes(List<AttributeColumn> attributes, Owner owner, int[] row) {
        for (AttributeColumn attribute : attributes) {
            switch (attribute) {
                case AttributeColumn.Categorical categorical ->
                    add(categorical.name(), owner, AsOf.DATA_END, joined(categorical.values(), row));
                case AttributeColumn.Numeric numeric ->
                    add(new Column.Numbers(numeric.name(), owner, AsOf.DATA_END, joined(numeric.values(), row)));
            }
        }
    }

    private void add(String name, Owner owner, AsOf asOf, CodedColumn values) {
        add(new Column.Categories(name, owner, asOf, Order.MOST_FIRST, values));
    }

    /** Only what holds a value. */
    private void add(Column column) {
        boolean filled = switch (column) {
            case Column.Categories categories ->
                Arrays.stream(categories.values().codes()).anyMatch(code -> code != Dictionary.MISSING);
            case Column.Numbers numbers -> Arrays.stream(numbers.values()).anyMatch(value -> !Double.isNaN(value));
        };
        if (filled) {
            columns.add(column);
        }
    }

    private static CodedColumn byUrgency(CodedColumn priorities) {
        Dictionary ordered = new Dictionary();
        for (Priority priority : Priority.values()) {
            ordered.add(priority.label());
        }
        int[] codes = Arrays.stream(priorities.codes())
                .map(code -> code == Dictionary.MISSING
                        ? Dictionary.MISSING
                        : ordered.add(priorities.dictionary().level(code)))
                .toArray();
        return new CodedColumn(codes, ordered);
    }

    /** Row in another table, per ticket; −1 where it has none. */
    private static int[] rows(CodedColumn references, Dictionary ids) {
        int[] rowOfCode = new int[references.dictionary().size()];
        for (int code = 0; code < rowOfCode.length; code++) {
            rowOfCode[code] = ids.codeOf(references.dictionary().level(code));
        }
        return Arrays.stream(references.codes())
                .map(code -> code == Dictionary.MISSING ? -1 : rowOfCode[code])
                .toArray();
    }

    private static CodedColumn joined(CodedColumn column, int[] row) {
        int[] codes = Arrays.stream(row)
                .map(r -> r < 0 ? Dictionary.MISSING : column.code(r))
                .toArray();
        return new CodedColumn(codes, column.dictionary());
    }

    private static double[] joined(double[] column, int[] row) {
        return Arrays.stream(row)
                .mapToDouble(r -> r < 0 ? Double.NaN : column[r])
                .toArray();
    }
}
