package dev.escalation.ingest;

import dev.escalation.data.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block {@code changes} of a mapping, as {@link ChangesReader} reads it. */
final class ChangesTree {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private ChangesTree() {}

    static Map<String, Object> of(ChangeRules rules) {
        ChangesTree changes = new ChangesTree();
        put(changes.tree, "first_row", rules.firstRow());
        put(changes.tree, "later_row", rules.laterRow());
        changes.putBlock("counters", events(rules.counters()));
        changes.putFields(rules.fields());
        changes.put("group", rules.group());
        changes.put("agent_id", rules.agent());
        Map<String, Object> priority = new LinkedHashMap<>();
        put(priority, "raised", rules.raised());
        put(priority, "lowered", rules.lowered());
        changes.putBlock("priority", priority);
        Map<String, Object> status = new LinkedHashMap<>();
        rules.status().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> put(status, entry.getKey().label(), entry.getValue()));
        put(status, "reopened", rules.reopened());
        put(status, "other", rules.otherStatus());
        changes.putBlock("status", status);
        put(changes.tree, "sla_breached", rules.breached());
        put(changes.tree, "escalated_flag", rules.escalated());
        put(changes.tree, "other_columns", rules.otherColumns());
        return changes.tree;
    }

    private void putFields(FieldChanges rules) {
        Map<String, Object> fields = new LinkedHashMap<>();
        rules.byField().forEach((name, field) -> {
            if (field.events().isEmpty()) {
                fields.put(name, field.column());
            } else {
                fields.put(name, Map.of("column", field.column(), "events", events(field.events())));
            }
        });
        putBlock("fields", fields);
        put(tree, "other_fields", rules.others());
    }

    private void put(String key, HandOver handOver) {
        if (handOver.first() != null && handOver.first() == handOver.again()) {
            put(tree, key, handOver.first());
            return;
        }
        Map<String, Object> both = new LinkedHashMap<>();
        put(both, "first", handOver.first());
        put(both, "again", handOver.again());
        putBlock(key, both);
    }

    private void putBlock(String key, Map<String, Object> block) {
        if (!block.isEmpty()) {
            tree.put(key, block);
        }
    }

    private static Map<String, Object> events(Map<String, EventType> byName) {
        Map<String, Object> events = new LinkedHashMap<>();
        byName.forEach((name, event) -> events.put(name, event.id()));
        return events;
    }

    private static void put(Map<String, Object> block, String key, @Nullable EventType event) {
        if (event != null) {
            block.put(key, event.id());
        }
    }
}
