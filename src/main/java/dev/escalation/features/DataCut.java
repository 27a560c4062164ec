package dev.escalation.features;

import static dev.escalation.data.Instants.MISSING;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data as it stood at an earlier moment: later events and tickets are gone, and a ticket row that tells the last
 * moment is taken back to the earlier one.
 */
final class DataCut {
    private final CleanData data;
    private final long moment;
    private final TicketTimelines timelines;

    private DataCut(CleanData data, long moment) {
        this.data = data;
        this.moment = moment;
        this.timelines = TicketTimelines.of(data.events(), data.tickets().size());
    }

    static CleanData at(CleanData data, long moment) {
        return new DataCut(data, moment).cut();
    }

    private CleanData cut() {
        int[] tickets = IntStream.range(0, data.tickets().size())
                .filter(this::existsByThen)
                .toArray();
        int[] newRow = new int[data.tickets().size()];
        Arrays.fill(newRow, -1);
        for (int i = 0; i < tickets.length; i++) {
            newRow[tickets[i]] = i;
        }
        int[] events = IntStream.range(0, data.events().size())
                .filter(event -> data.events().time()[event] <= moment
                        && newRow[data.events().ticket()[event]] >= 0)
                .toArray();
        return new CleanData(
                data.customers(),
                data.agents(),
                tickets(tickets),
                events(events, newRow),
                data.rules(),
                data.origin(),
                moment);
    }

    private boolean existsByThen(int ticket) {
        if (data.rules().ticketRow() == TicketRow.LAST_MOMENT) {
            return data.tickets().createdAt()[ticket] <= moment;
        }
        int first = timelines.first(ticket);
        return first < timelines.end(ticket) && data.events().time()[timelines.order()[first]] <= moment;
    }

    private EventTable events(int[] rows, int[] newTicketRow) {
        EventTable events = data.events();
        int[] ticket = new int[rows.length];
        byte[] type = new byte[rows.length];
        byte[] role = new byte[rows.length];
        long[] time = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ticket[i] = newTicketRow[events.ticket()[rows[i]]];
            type[i] = events.type()[rows[i]];
            role[i] = events.actorRole()[rows[i]];
            time[i] = events.time()[rows[i]];
        }
        return new EventTable(
                ticket,
                type,
                time,
                TextColumn.missing(rows.length),
                select(events.actor(), rows),
                role,
                select(events.field(), rows),
                select(events.fromValue(), rows),
                select(events.toValue(), rows),
                select(events.description(), rows));
    }

    private TicketTable tickets(int[] rows) {
        TicketTable tickets = data.tickets();
        Dictionary ids = new Dictionary();
        for (int row : rows) {
            ids.add(tickets.ids().level(row));
        }
        AsOf asOf = new AsOf(rows);
        return new TicketTable(
                ids,
                Arrays.stream(rows).mapToLong(row -> tickets.createdAt()[row]).toArray(),
                select(tickets.customer(), rows),
                asOf.column(TrackedColumns.AGENT),
                select(tickets.subject(), rows), // desks do not record that one was written anew
                select(tickets.description(), rows),
                asOf.column(TrackedColumns.STATUS),
                asOf.column(TrackedColumns.PRIORITY),
                asOf.named("category"),
                asOf.named("channel"),
                asOf.column(TrackedColumns.GROUP),
                upToMoment(tickets.resolvedAt(), rows),
                upToMoment(tickets.closedAt(), rows),
                Arrays.stream(rows).mapToLong(row -> tickets.slaDueAt()[row]).toArray(),
                breachedByThen(rows),
                escalatedByThen(rows),
                upToMoment(tickets.escalatedAt(), rows),
                asOf.attributes());
    }

    private static TextColumn select(TextColumn column, int[] rows) {
        TextColumn.Builder selected = new TextColumn.Builder();
        byte[] text = new byte[1 << 10];
        for (int row : rows) {
            int length = column.byteLength(row);
            if (length > text.length) {
                text = new byte[length * 2];
            }
            column.copyBytes(row, text, 0);
            selected.add(text, 0, length);
        }
        return selected.build();
    }

    private long[] upToMoment(long[] column, int[] rows) {
        return Arrays.stream(rows)
                .mapToLong(row -> column[row] <= moment ? column[row] : MISSING)
                .toArray();
    }

    private byte[] breachedByThen(int[] rows) {
        byte[] flags = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            byte flag = data.tickets().slaBreached()[rows[i]];
            flags[i] = flag == Outcome.YES && breachTold(rows[i]) > moment ? Outcome.NO : flag;
        }
        return flags;
    }

    /** When a breach was told: when it was due, at the end of the ticket where that is not known. */
    private long breachTold(int ticket) {
        long due = data.tickets().slaDueAt()[ticket];
        long resolved = data.tickets().resolvedAt()[ticket];
        long ended = resolved == MISSING ? data.tickets().closedAt()[ticket] : resolved;
        return due == MISSING ? ended : due;
    }

    private byte[] escalatedByThen(int[] rows) {
        byte[] flags = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            byte flag = data.tickets().escalatedFlag()[rows[i]];
            boolean later = data.tickets().escalatedAt()[rows[i]] > moment;
            flags[i] = flag == Outcome.YES && later ? Outcome.NO : flag;
        }
        return flags;
    }

    private static CodedColumn select(CodedColumn column, int[] rows) {
        return new CodedColumn(Arrays.stream(rows).map(column::code).toArray(), column.dictionary());
    }

    /** What ticket rows said at the moment. */
    private final class AsOf {
        private final int[] rows;
        private final TrackedColumns tracked = new TrackedColumns(data, timelines);
        private final NumericAttributes numbers = new NumericAttributes(data, timelines);
        private final int[][] codes;
        private final double[][] values;

        AsOf(int[] rows) {
            this.rows = rows;
            this.codes = new int[tracked.columns().size()][rows.length];
            this.values = new double[numbers.columns().size()][rows.length];
            int[] current = new int[codes.length];
            double[] currentNumbers = new double[values.length];
            for (int i = 0; i < rows.length; i++) {
                tracked.start(rows[i], current);
                numbers.start(rows[i], currentNumbers);
                if (data.rules().ticketRow() == TicketRow.LAST_MOMENT) {
                    apply(rows[i], current, currentNumbers);
                }
                for (int c = 0; c < current.length; c++) {
                    codes[c][i] = current[c];
                }
                for (int c = 0; c < currentNumbers.length; c++) {
                    values[c][i] = currentNumbers[c];
                }
            }
        }

        private void apply(int ticket, int[] current, double[] currentNumbers) {
            for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
                int event = timelines.order()[i];
                if (data.events().time()[event] <= moment) {
                    tracked.apply(event, current);
                    numbers.apply(event, currentNumbers);
                }
            }
        }

        CodedColumn column(int index) {
            return new CodedColumn(codes[index], tracked.columns().get(index).levels());
        }

        CodedColumn named(String name) {
            for (int c = 0; c < codes.length; c++) {
                if (tracked.columns().get(c).name().equals(name)) {
                    return column(c);
                }
            }
            return CodedColumn.missing(rows.length);
        }

        List<AttributeColumn> attributes() {
            List<AttributeColumn> attributes = new ArrayList<>();
            int number = 0;
            for (AttributeColumn attribute : data.tickets().attributes()) {
                attributes.add(
                        switch (attribute) {
                            case AttributeColumn.Numeric _ ->
                                new AttributeColumn.Numeric(attribute.name(), values[number++]);
                            case AttributeColumn.Categorical _ ->
                                new AttributeColumn.Categorical(attribute.name(), named(attribute.name()));
                        });
            }
            return attributes;
        }
    }
}
