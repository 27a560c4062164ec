package dev.escalation.ingest;

import dev.escalation.data.EventType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a list of changes are about.
 *
 * @param byField by the name that the source gives a field; case does not matter
 * @param others event of a change of any other field; null makes none
 */
public record FieldChanges(
        Map<String, Field> byField, @Nullable EventType others) {
    public static final FieldChanges NONE = new FieldChanges(Map.of(), null);

    public FieldChanges {
        Map<String, Field> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(byField);
        byField = java.util.Collections.unmodifiableMap(names);
    }

    /**
     * @param column canonical column of the ticket that changes
     * @param events further event where the field takes a value
     */
    public record Field(String column, Map<String, EventType> events) {
        public Field {
            Map<String, EventType> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.putAll(events);
            events = java.util.Collections.unmodifiableMap(values);
        }
    }
}
