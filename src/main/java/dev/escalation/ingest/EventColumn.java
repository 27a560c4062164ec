package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.List;

/**
 * A column of the tickets that may stand several times in the header and each of whose cells tells of one event, such as
 * {@code 12/Mar/24 3:45 PM;ann;Please try again}.
 *
 * @param source name of the column
 * @param parts what the parts of a cell are: {@code event_time} always, {@code actor_id} and
 *     {@code event_description} where there are any; the last part takes the rest of the cell
 * @param role of the actor where it is not the customer; the mapping's where unknown
 */
public record EventColumn(String source, EventType event, List<String> parts, char separator, ActorRole role) {
    public static final String TIME = "event_time";
    public static final String ACTOR = "actor_id";
    public static final String TEXT = "event_description";

    public EventColumn {
        parts = List.copyOf(parts);
        if (!parts.contains(TIME) || !List.of(TIME, ACTOR, TEXT).containsAll(parts)) {
            throw new UnusableValueException(Said.of("ingest.mapping.parts"));
        }
    }
}
