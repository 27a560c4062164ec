package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.data.LabelSource.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a {@link Mapping} as the YAML that {@link MappingReader} makes the same mapping of. */
public final class MappingWriter {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingWriter() {}

    public static String write(Mapping mapping) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", mapping.name());
        root.put("title", mapping.title());
        root.put("time_zone", mapping.timeZone().getId());
        putUnlessEmpty(root, "missing", mapping.missing());
        putUnlessEmpty(
                root,
                "date_patterns",
                mapping.datePatterns().stream().map(DatePattern::pattern).toList());
        if (mapping.isEventLog()) {
            root.put("event_log", table(mapping, InputTable.EVENT_LOG));
        } else {
            Map<String, Object> tables = new LinkedHashMap<>();
            for (InputTable table : InputTable.values()) {
                if (mapping.tables().containsKey(table)) {
                    tables.put(table.id(), table(mapping, table));
                }
            }
            root.put("tables", tables);
        }
        putUnlessEmpty(root, "values", values(mapping));
        putUnlessEmpty(root, "changes", ChangesTree.of(mapping.changes()));
        root.put("labels", labels(mapping.labels()));
        root.put(
                "transfers",
                mapping.transfers().stream().sorted().map(EventType::id).toList());
        root.put("ticket_row", mapping.ticketRow() == TicketRow.FIRST_RECORD ? "first_record" : "last_moment");
        if (mapping.actorRole() != ActorRole.UNKNOWN) {
            root.put("actor_role", mapping.actorRole().id());
        }
        putUnlessEmpty(root, "outcome_columns", mapping.outcomeColumns());
        return YAML.writeValueAsString(root);
    }

    private static Map<String, Object> table(Mapping mapping, InputTable id) {
        TableMapping table = java.util.Objects.requireNonNull(mapping.tables().get(id));
        Map<String, Object> tree = new LinkedHashMap<>();
        putUnlessEmpty(tree, "files", table.files());
        Map<String, Object> columns = new LinkedHashMap<>();
        table.columns().forEach((canonical, names) -> columns.put(canonical, column(table, canonical, names)));
        tree.put("columns", columns);
        Map<String, Object> events = new LinkedHashMap<>();
        table.events().forEach(event -> events.put(event.source(), event(event)));
        putUnlessEmpty(tree, "events", events);
        Map<String, Object> aside = new LinkedHashMap<>();
        table.setAside()
                .forEach(each ->
                        aside.put(each.reason(), Map.of("column", oneOrMore(each.columns()), "values", each.values())));
        putUnlessEmpty(tree, "set_aside", aside);
        return tree;
    }

    private static Object column(TableMapping table, String canonical, List<String> names) {
        AttributeType type = table.attributeTypes().get(canonical);
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("column", oneOrMore(names));
        if (type != null && type != AttributeType.AUTO) {
            column.put("type", type.id());
        }
        if (table.repeatable().contains(canonical)) {
            column.put("repeated", "first");
        }
        return column.size() == 1 ? oneOrMore(names) : column;
    }

    private static Map<String, Object> event(EventColumn event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("event", event.event().id());
        tree.put("parts", event.parts());
        tree.put("separator", String.valueOf(event.separator()));
        if (event.role() != ActorRole.UNKNOWN) {
            tree.put("actor_role", event.role().id());
        }
        return tree;
    }

    private static Map<String, Object> values(Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.values().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    private static Map<String, Object> labels(Mapping.Labels labels) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("escalation", label(labels.escalation()));
        tree.put("sla_breach", label(labels.slaBreach()));
        return tree;
    }

    private static Map<String, Object> label(Mapping.Label label) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (label.source()) {
            case LabelSource.Flag flag -> tree.put("flag", flag.flagColumn());
            case LabelSource.Rule rule -> {
                List<String> conditions = new ArrayList<>();
                rule.anyOf()
                        .forEach(each -> conditions.add((each.atLeast() == 1 ? "" : each.atLeast() + " ")
                                + each.event().id()));
                tree.put("any_of", conditions);
            }
        }
        if (label.source().settled() == Settled.AT_CLOSING) {
            tree.put("settled", "at_closing");
        }
        if (!label.withoutEvents().equals(label.source())
                && label.withoutEvents() instanceof LabelSource.Flag instead) {
            tree.put("without_events", instead.flagColumn());
        }
        return tree;
    }

    private static Object oneOrMore(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : texts;
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            tree.put(key, texts);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String key, Map<String, Object> inner) {
        if (!inner.isEmpty()) {
            tree.put(key, inner);
        }
    }
}
