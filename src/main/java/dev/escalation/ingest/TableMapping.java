package dev.escalation.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * @param files names that a file of this table may have, without ending
 * @param columns canonical column to source column
 * @param attributeTypes by attribute name
 */
public record TableMapping(List<String> files, Map<String, String> columns, Map<String, AttributeType> attributeTypes) {
    public TableMapping {
        files = List.copyOf(files);
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        attributeTypes = Map.copyOf(attributeTypes);
    }
}
