package dev.escalation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts tickets of several tables, with all their events, into tables of their own. All sources have the same columns. Not
 * safe for use by two threads.
 */
public final class TicketCollector {
    private final Dictionary ids = new Dictionary();
    private final RowsOf tickets = new RowsOf();
    private final RowsOf events = new RowsOf();
    private final List<Integer> ticketOfEvent = new ArrayList<>();

    /** Rows of tables, in the order in which they were taken. */
    private static final class RowsOf {
        private final List<CleanData> tables = new ArrayList<>();
        private int[] rows = new int[64];

        void add(CleanData table, int row) {
            if (tables.size() == rows.length) {
                rows = Arrays.copyOf(rows, rows.length * 2);
            }
            rows[tables.size()] = row;
            tables.add(table);
        }

        int size() {
            return tables.size();
        }
    }

    /**
     * @param timelines of the table
     * @throws IllegalArgumentException if the ticket is there already
     */
    public TicketCollector add(CleanData from, TicketTimelines timelines, int ticket) {
        int at = ids.size();
        if (ids.add(from.tickets().ids().level(ticket)) != at) {
            throw new IllegalArgumentException("a ticket is collected once");
        }
        tickets.add(from, ticket);
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            events.add(from, timelines.order()[i]);
            ticketOfEvent.add(at);
        }
        return this;
    }

    public boolean has(String ticketId) {
        return ids.codeOf(ticketId) != Dictionary.MISSING;
    }

    /**
     * @param as says the rules, the origin and the columns of what is built
     * @param lastMoment in milliseconds since 1970
     */
    public CleanData build(CleanData as, CustomerTable customers, AgentTable agents, long lastMoment) {
        return new CleanData(
                customers, agents, ticketTable(as.tickets()), eventTable(), as.rules(), as.origin(), lastMoment);
    }

    private TicketTable ticketTable(TicketTable as) {
        return new TicketTable(
                ids,
                longs(from -> from.tickets().createdAt()),
                coded(tickets, from -> from.tickets().customer()),
                coded(tickets, from -> from.tickets().agent()),
                text(tickets, from -> from.tickets().subject()),
                text(tickets, from -> from.tickets().description()),
                coded(tickets, from -> from.tickets().status()),
                coded(tickets, from -> from.tickets().priority()),
                coded(tickets, from -> from.tickets().category()),
                coded(tickets, from -> from.tickets().channel()),
                coded(tickets, from -> from.tickets().group()),
                longs(from -> from.tickets().resolvedAt()),
                longs(from -> from.tickets().closedAt()),
                longs(from -> from.tickets().slaDueAt()),
                bytes(tickets, from -> from.tickets().slaBreached()),
                bytes(tickets, from -> from.tickets().escalatedFlag()),
                longs(from -> from.tickets().escalatedAt()),
                attributes(as.attributes()));
    }

    private List<AttributeColumn> attributes(List<AttributeColumn> as) {
        List<AttributeColumn> collected = new ArrayList<>();
        for (int a = 0; a < as.size(); a++) {
            int index = a;
            collected.add(
                    switch (as.get(a)) {
                        case AttributeColumn.Numeric numeric ->
                            new AttributeColumn.Numeric(
                                    numeric.name(),
                                    doubles(from -> ((AttributeColumn.Numeric)
                                                    from.tickets().attributes().get(index))
                                            .values()));
                        case AttributeColumn.Categorical categorical ->
                            new AttributeColumn.Categorical(
                                    categorical.name(),
                                    coded(
                                            tickets,
                                            from -> ((AttributeColumn.Categorical) from.tickets()
                                                            .attributes()
                                                            .get(index))
                                                    .values()));
                    });
        }
        return collected;
    }

    private EventTable eventTable() {
        CodedPair values = new CodedPair(events.size());
        return new EventTable(
                ticketOfEvent.stream().mapToInt(Integer::intValue).toArray(),
                bytes(events, from -> from.events().type()),
                eventTimes(),
                text(events, from -> from.events().eventId()),
                coded(events, from -> from.events().actor()),
                bytes(events, from -> from.events().actorRole()),
                coded(events, from -> from.events().field()),
                values.column(from -> from.events().fromValue()),
                values.column(from -> from.events().toValue()),
                text(events, from -> from.events().description()));
    }

    /** Values before and after a change share a dictionary. */
    private final class CodedPair {
        private final Dictionary shared = new Dictionary();
        private final int size;

        CodedPair(int size) {
            this.size = size;
        }

        CodedColumn column(Column<CodedColumn> column) {
            return new CodedColumn(codes(events, column, shared, size), shared);
        }
    }

    /** A column of a table. */
    private interface Column<T> {
        T of(CleanData table);
    }

    private static CodedColumn coded(RowsOf rows, Column<CodedColumn> column) {
        Dictionary levels = new Dictionary();
        return new CodedColumn(codes(rows, column, levels, rows.size()), levels);
    }

    private static int[] codes(RowsOf rows, Column<CodedColumn> column, Dictionary levels, int size) {
        int[] codes = new int[size];
        CodedColumn last = null;
        int[] known = new int[0];
        for (int i = 0; i < size; i++) {
            CodedColumn from = column.of(rows.tables.get(i));
            if (last == null || from.dictionary() != last.dictionary()) {
                known = new int[from.dictionary().size()];
                Arrays.fill(known, Dictionary.MISSING);
            }
            last = from;
            int code = from.code(rows.rows[i]);
            if (code != Dictionary.MISSING && known[code] == Dictionary.MISSING) {
                known[code] = levels.add(from.dictionary().level(code));
            }
            codes[i] = code == Dictionary.MISSING ? Dictionary.MISSING : known[code];
        }
        return codes;
    }

    private static TextColumn text(RowsOf rows, Column<TextColumn> column) {
        TextColumn.Builder builder = new TextColumn.Builder();
        byte[] bytes = new byte[1 << 10];
        for (int i = 0; i < rows.size(); i++) {
            TextColumn from = column.of(rows.tables.get(i));
            int length = from.byteLength(rows.rows[i]);
            if (length > bytes.length) {
                bytes = new byte[length * 2];
            }
            from.copyBytes(rows.rows[i], bytes, 0);
            builder.add(bytes, 0, length);
        }
        return builder.build();
    }

    private long[] longs(Column<long[]> column) {
        long[] values = new long[tickets.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(tickets.tables.get(i))[tickets.rows[i]];
        }
        return values;
    }

    private double[] doubles(Column<double[]> column) {
        double[] values = new double[tickets.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(tickets.tables.get(i))[tickets.rows[i]];
        }
        return values;
    }

    private long[] eventTimes() {
        long[] values = new long[events.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = events.tables.get(i).events().time()[events.rows[i]];
        }
        return values;
    }

    private static byte[] bytes(RowsOf rows, Column<byte[]> column) {
        byte[] values = new byte[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(rows.tables.get(i))[rows.rows[i]];
        }
        return values;
    }
}
