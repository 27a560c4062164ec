package dev.escalation.data;

/**
 * One row per event, in the order of the source. All columns have the same length.
 *
 * @param ticket row of the ticket in the {@link TicketTable}
 * @param type ordinals of {@link EventType}
 * @param time milliseconds since 1970, always known
 * @param eventId empty where the source has none
 * @param actor agent id, customer id or another id
 * @param actorRole ordinals of {@link ActorRole}
 * @param field canonical ticket column that an {@link EventType#ATTRIBUTE_CHANGED} event is about, such as
 *     {@code attr.location} or {@code category}; missing for other events
 * @param fromValue value before a change: group of a transfer, assignee, status, priority
 * @param toValue value after it; shares the dictionary of {@code fromValue}
 * @param description free text, personal data masked
 */
public record EventTable(
        int[] ticket,
        byte[] type,
        long[] time,
        TextColumn eventId,
        CodedColumn actor,
        byte[] actorRole,
        CodedColumn field,
        CodedColumn fromValue,
        CodedColumn toValue,
        TextColumn description) {
    public int size() {
        return ticket.length;
    }

    public EventType typeAt(int event) {
        return EventType.at(type[event]);
    }

    public ActorRole actorRoleAt(int event) {
        return ActorRole.at(actorRole[event]);
    }
}
