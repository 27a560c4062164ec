package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The tickets that rows of any table belong to. */
public final class RowTickets {
    private RowTickets() {}

    /**
     * @param rows of the table
     * @return rows of the ticket table, ascending, each once
     */
    public static int[] of(CleanData data, String table, int[] rows) {
        return switch (table) {
            case "tickets" -> rows.clone();
            case "ticket_events" ->
                bits(Arrays.stream(rows).map(row -> data.events().ticket()[row])).stream()
                        .toArray();
            case "customers" -> with(data.tickets().customer(), data.customers().ids(), rows);
            case "agents" -> with(data.tickets().agent(), data.agents().ids(), rows);
            default -> new int[0];
        };
    }

    private static int[] with(CodedColumn reference, Dictionary ids, int[] rows) {
        BitSet codes = bits(Arrays.stream(rows)
                .map(row -> reference.dictionary().codeOf(ids.level(row)))
                .filter(code -> code != Dictionary.MISSING));
        return IntStream.range(0, reference.size())
                .filter(ticket -> reference.code(ticket) != Dictionary.MISSING && codes.get(reference.code(ticket)))
                .toArray();
    }

    private static BitSet bits(IntStream numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return bits;
    }
}
