package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TextColumn;

/** Events that grow row by row. */
final class EventRows {
    private final Dictionary actors;
    private final Dictionary fields = new Dictionary();
    private final Dictionary values = new Dictionary();
    private final IntColumn ticket = new IntColumn();
    private final ByteColumn type = new ByteColumn();
    private final LongColumn time = new LongColumn();
    private final IntColumn actor = new IntColumn();
    private final ByteColumn actorRole = new ByteColumn();
    private final IntColumn field = new IntColumn();
    private final IntColumn fromValue = new IntColumn();
    private final IntColumn toValue = new IntColumn();
    private final TextColumn.Builder eventId = new TextColumn.Builder();
    private final TextColumn.Builder description = new TextColumn.Builder();

    EventRows() {
        this(new Dictionary());
    }

    EventRows(Dictionary actors) {
        this.actors = actors;
    }

    Dictionary actors() {
        return actors;
    }

    Dictionary fields() {
        return fields;
    }

    /** Of what changed from and to. */
    Dictionary values() {
        return values;
    }

    int size() {
        return ticket.size();
    }

    int ticketAt(int event) {
        return ticket.get(event);
    }

    EventType typeAt(int event) {
        return EventType.at(type.get(event));
    }

    @SuppressWarnings("EnumOrdinal") // the event table keeps ordinals
    EventRows add(int ticketRow, EventType eventType, long moment, int actorCode, ActorRole role) {
        ticket.add(ticketRow);
        type.add(eventType.ordinal());
        time.add(moment);
        actor.add(actorCode);
        actorRole.add(role.ordinal());
        return this;
    }

    EventRows change(int fieldCode, int fromCode, int toCode) {
        field.add(fieldCode);
        fromValue.add(fromCode);
        toValue.add(toCode);
        return this;
    }

    void texts(String id, String text) {
        eventId.add(id);
        description.add(text);
    }

    EventTable build() {
        return new EventTable(
                ticket.toArray(),
                type.toArray(),
                time.toArray(),
                eventId.build(),
                new CodedColumn(actor.toArray(), actors),
                actorRole.toArray(),
                new CodedColumn(field.toArray(), fields),
                new CodedColumn(fromValue.toArray(), values),
                new CodedColumn(toValue.toArray(), values),
                description.build());
    }
}
