package dev.escalation.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * @param files names that a file of this table may have, without ending
 * @param columns canonical column to the names that the source column may have; the first one found is read
 * @param attributeTypes by attribute name
 * @param repeatable canonical columns whose source column may stand several times in the header; the first one is read
 * @param events further columns of a ticket whose cells tell of an event
 * @param setAside which tickets are no requests of their own
 */
public record TableMapping(
        List<String> files,
        Map<String, List<String>> columns,
        Map<String, AttributeType> attributeTypes,
        Set<String> repeatable,
        List<EventColumn> events,
        List<SetAside> setAside) {
    public TableMapping {
        files = List.copyOf(files);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        attributeTypes = Map.copyOf(attributeTypes);
        repeatable = Set.copyOf(repeatable);
        events = List.copyOf(events);
        setAside = List.copyOf(setAside);
    }

    /** Mapped columns that the header has. */
    long found(CsvHead head) {
        return columns.values().stream()
                .filter(names -> head.indexOf(names) >= 0)
                .count();
    }
}
