package dev.escalation.features;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.Status;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All categorical columns of tickets as of any moment. {@code status} and {@code last_actor} come from events alone: the
 * ticket row of an export holds the final status.
 */
final class TrackedColumns {
    static final int STATUS = 0;
    static final int LAST_ACTOR = 1;
    static final int PRIORITY = 2;
    static final int GROUP = 3;
    static final int AGENT = 4;
    private static final int NOT_TRACKED = -1;

    private final EventTable events;
    private final TicketTimelines timelines;
    private final boolean ticketRowIsFirst;
    private final StatusReader statuses;
    private final int[] trackedOfField;
    private final List<TrackedColumn> columns;

    TrackedColumns(CleanData data, TicketTimelines timelines) {
        this.events = data.events();
        this.timelines = timelines;
        this.ticketRowIsFirst = data.rules().ticketRow() == TicketRow.FIRST_RECORD;
        this.statuses = new StatusReader(events);
        List<String> names = new ArrayList<>();
        List<CodedColumn> values = ticketColumns(data.tickets(), names);
        this.trackedOfField = trackedOfField(names);
        this.columns = track(names, values);
    }

    List<TrackedColumn> columns() {
        return columns;
    }

    /** Fills in the values before the first event of a ticket. */
    void start(int ticket, int[] current) {
        for (int c = 0; c < current.length; c++) {
            current[c] = columns.get(c).ticketCode()[ticket];
        }
        current[LAST_ACTOR] = Dictionary.MISSING;
        if (!ticketRowIsFirst) {
            undoChanges(ticket, current);
            current[STATUS] = Status.NEW.ordinal();
        }
    }

    private void undoChanges(int ticket, int[] current) {
        for (int i = timelines.end(ticket) - 1; i >= timelines.first(ticket); i--) {
            int event = timelines.order()[i];
            int column = tracked(event);
            boolean says = events.toValue().code(event) != Dictionary.MISSING
                    || events.fromValue().code(event) != Dictionary.MISSING;
            if (column > LAST_ACTOR && says) {
                current[column] = columns.get(column).levelOf(events.fromValue().code(event));
            }
        }
    }

    /** Brings the values of a ticket up to an event. */
    void apply(int event, int[] current) {
        int actor = events.actor().code(event);
        if (actor != Dictionary.MISSING) {
            current[LAST_ACTOR] = actor;
        }
        Status status = statuses.statusAfter(event);
        if (status != null) {
            current[STATUS] = status.ordinal();
            return;
        }
        int column = tracked(event);
        if (column > LAST_ACTOR && events.toValue().code(event) != Dictionary.MISSING) {
            current[column] = columns.get(column).levelOf(events.toValue().code(event));
        }
    }

    private int tracked(int event) {
        return switch (events.typeAt(event)) {
            case PRIORITY_RAISED, PRIORITY_LOWERED -> PRIORITY;
            case TRANSFERRED -> GROUP;
            case ASSIGNED, REASSIGNED -> AGENT;
            case ATTRIBUTE_CHANGED -> {
                int field = events.field().code(event);
                yield field == Dictionary.MISSING ? NOT_TRACKED : trackedOfField[field];
            }
            default -> NOT_TRACKED;
        };
    }

    private static List<CodedColumn> ticketColumns(TicketTable tickets, List<String> names) {
        List<CodedColumn> values = new ArrayList<>();
        names.addAll(List.of("status", "last_actor", "priority", "group", "agent_id", "category", "channel"));
        values.addAll(List.of(
                statusOrdinals(tickets),
                CodedColumn.missing(tickets.size()),
                tickets.priority(),
                tickets.group(),
                tickets.agent(),
                tickets.category(),
                tickets.channel()));
        for (AttributeColumn attribute : tickets.attributes()) {
            if (attribute instanceof AttributeColumn.Categorical categorical) {
                names.add(categorical.name());
                values.add(categorical.values());
            }
        }
        return values;
    }

    /** Statuses in codes of their ordinals, so that events and rows speak of the same. */
    private static CodedColumn statusOrdinals(TicketTable tickets) {
        Dictionary labels = new Dictionary();
        for (Status status : Status.values()) {
            labels.add(status.label());
        }
        int[] codes = new int[tickets.size()];
        for (int t = 0; t < codes.length; t++) {
            String label = tickets.status().get(t);
            codes[t] = label == null ? Dictionary.MISSING : labels.codeOf(label);
        }
        return new CodedColumn(codes, labels);
    }

    private int[] trackedOfField(List<String> names) {
        Dictionary fields = events.field().dictionary();
        int[] tracked = new int[fields.size()];
        for (int code = 0; code < tracked.length; code++) {
            tracked[code] = names.indexOf(fields.level(code));
        }
        return tracked;
    }

    private List<TrackedColumn> track(List<String> names, List<CodedColumn> values) {
        Dictionary eventValues = events.toValue().dictionary();
        boolean[][] changeValues = new boolean[names.size()][eventValues.size()];
        for (int event = 0; event < events.size(); event++) {
            int column = tracked(event);
            if (column > LAST_ACTOR) {
                mark(changeValues[column], events.fromValue().code(event));
                mark(changeValues[column], events.toValue().code(event));
            }
        }
        List<TrackedColumn> tracked = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            tracked.add(
                    c == LAST_ACTOR
                            ? lastActor(values.get(c).size())
                            : TrackedColumn.of(names.get(c), values.get(c), eventValues, changeValues[c]));
        }
        return List.copyOf(tracked);
    }

    private TrackedColumn lastActor(int tickets) {
        int[] nobody = new int[tickets];
        Arrays.fill(nobody, Dictionary.MISSING);
        return new TrackedColumn(
                "last_actor", nobody, new int[0], events.actor().dictionary());
    }

    private static void mark(boolean[] marks, int code) {
        if (code != Dictionary.MISSING) {
            marks[code] = true;
        }
    }
}
