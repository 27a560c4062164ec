package dev.escalation.features;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What ticket rows said when the tickets were created: later changes are undone event by event. Status and agent are left
 * out, as every ticket begins new and mostly without an agent.
 */
public record CreationValues(List<Values> columns) {
    /**
     * @param column with one value per ticket
     * @param certain whether later changes are on record, so that a value is really that of the creation; else it is that
     *     of the data's end
     */
    public record Values(String name, Content column, boolean certain) {}

    /** Codes or numbers. */
    public sealed interface Content {
        record Categories(CodedColumn values) implements Content {}

        /** @param values NaN where missing */
        record Numbers(double[] values) implements Content {}
    }

    public CreationValues {
        columns = List.copyOf(columns);
    }

    public static CreationValues of(CleanData data, TicketTimelines timelines) {
        TrackedColumns tracked = new TrackedColumns(data, timelines);
        NumericAttributes numbers = new NumericAttributes(data, timelines);
        int tickets = data.tickets().size();
        int[][] codes = new int[tracked.columns().size()][tickets];
        double[][] values = new double[numbers.columns().size()][tickets];
        int[] current = new int[codes.length];
        double[] currentNumbers = new double[values.length];
        for (int ticket = 0; ticket < tickets; ticket++) {
            tracked.start(ticket, current);
            numbers.start(ticket, currentNumbers);
            for (int c = 0; c < codes.length; c++) {
                codes[c][ticket] = current[c];
            }
            for (int c = 0; c < values.length; c++) {
                values[c][ticket] = currentNumbers[c];
            }
        }
        return new CreationValues(columns(data, tracked, codes, numbers, values));
    }

    private static List<Values> columns(
            CleanData data, TrackedColumns tracked, int[][] codes, NumericAttributes numbers, double[][] values) {
        List<Values> columns = new ArrayList<>();
        for (int c = TrackedColumns.PRIORITY; c < codes.length; c++) {
            TrackedColumn column = tracked.columns().get(c);
            if (c != TrackedColumns.AGENT) {
                CodedColumn coded = new CodedColumn(codes[c], column.levels());
                columns.add(new Values(column.name(), new Content.Categories(coded), isCertain(data, column)));
            }
        }
        for (int c = 0; c < values.length; c++) {
            AttributeColumn.Numeric column = numbers.columns().get(c);
            columns.add(new Values(column.name(), new Content.Numbers(values[c]), isCertain(data, column.name())));
        }
        return columns;
    }

    private static boolean isCertain(CleanData data, TrackedColumn column) {
        boolean changes = Arrays.stream(column.levelOfValue()).anyMatch(code -> code != Dictionary.MISSING);
        return changes || isCertain(data, column.name());
    }

    private static boolean isCertain(CleanData data, String name) {
        boolean firstRecord = data.rules().ticketRow() == TicketRow.FIRST_RECORD;
        return firstRecord || data.events().field().dictionary().codeOf(name) != Dictionary.MISSING;
    }
}
