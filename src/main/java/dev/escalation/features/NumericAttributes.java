package dev.escalation.features;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTimelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numeric {@code attr.*} columns of tickets as of any moment. */
final class NumericAttributes {
    private final EventTable events;
    private final TicketTimelines timelines;
    private final boolean ticketRowIsFirst;
    private final List<AttributeColumn.Numeric> columns = new ArrayList<>();
    private final int[] columnOfField;
    private final double[] numberOfValue;

    NumericAttributes(CleanData data, TicketTimelines timelines) {
        this.events = data.events();
        this.timelines = timelines;
        this.ticketRowIsFirst = data.rules().ticketRow() == TicketRow.FIRST_RECORD;
        for (AttributeColumn attribute : data.tickets().attributes()) {
            if (attribute instanceof AttributeColumn.Numeric numeric) {
                columns.add(numeric);
            }
        }
        this.columnOfField = columnOfField();
        this.numberOfValue =
                columns.isEmpty() ? new double[0] : numbers(events.toValue().dictionary());
    }

    List<AttributeColumn.Numeric> columns() {
        return columns;
    }

    void start(int ticket, double[] current) {
        for (int c = 0; c < current.length; c++) {
            current[c] = columns.get(c).values()[ticket];
        }
        if (!ticketRowIsFirst) {
            for (int i = timelines.end(ticket) - 1; i >= timelines.first(ticket); i--) {
                set(timelines.order()[i], events.fromValue().codes(), current);
            }
        }
    }

    void apply(int event, double[] current) {
        set(event, events.toValue().codes(), current);
    }

    private void set(int event, int[] valueCodes, double[] current) {
        if (columns.isEmpty() || events.typeAt(event) != EventType.ATTRIBUTE_CHANGED) {
            return;
        }
        int field = events.field().code(event);
        int column = field == Dictionary.MISSING ? -1 : columnOfField[field];
        if (column >= 0) {
            int value = valueCodes[event];
            current[column] = value == Dictionary.MISSING ? Double.NaN : numberOfValue[value];
        }
    }

    private int[] columnOfField() {
        Dictionary fields = events.field().dictionary();
        int[] column = new int[fields.size()];
        Arrays.fill(column, -1);
        for (int c = 0; c < columns.size(); c++) {
            int field = fields.codeOf(columns.get(c).name());
            if (field != Dictionary.MISSING) {
                column[field] = c;
            }
        }
        return column;
    }

    private static double[] numbers(Dictionary values) {
        double[] numbers = new double[values.size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = number(values.level(code));
        }
        return numbers;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
