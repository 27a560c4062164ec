package dev.escalation.live;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import java.util.Optional;

/**
 * Something that happened to a ticket.
 *
 * @param actor id, may be empty
 * @param field column that an {@link EventType#ATTRIBUTE_CHANGED} is about, else empty
 * @param change from one value to another, or the only one that is known; may be empty
 * @param text what was written, personal data masked; may be empty
 */
public record Happening(
        long time, EventType type, ActorRole role, String actor, String field, String change, String text) {
    static Happening of(EventTable events, int event) {
        String from = Optional.ofNullable(events.fromValue().get(event)).orElse("");
        String to = Optional.ofNullable(events.toValue().get(event)).orElse("");
        return new Happening(
                events.time()[event],
                events.typeAt(event),
                events.actorRoleAt(event),
                Optional.ofNullable(events.actor().get(event)).orElse(""),
                Optional.ofNullable(events.field().get(event)).orElse(""),
                from.isEmpty() || to.isEmpty() ? from + to : from + " → " + to,
                events.description().get(event));
    }
}
