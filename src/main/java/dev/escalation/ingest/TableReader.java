package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code tables} and {@code event_log} of a mapping: which files and columns there are. */
final class TableReader {
    private final InputTable table;
    private final Map<String, List<String>> sources = new LinkedHashMap<>();
    private final Map<String, AttributeType> types = new HashMap<>();
    private final Set<String> repeatable = new HashSet<>();

    private TableReader(InputTable table) {
        this.table = table;
    }

    static Map<InputTable, TableMapping> tables(YamlFields root) {
        Map<InputTable, TableMapping> tables = new EnumMap<>(InputTable.class);
        if (root.has("event_log")) {
            tables.put(InputTable.EVENT_LOG, new TableReader(InputTable.EVENT_LOG).read(root.block("event_log")));
        }
        YamlFields named = root.block("tables").allowOnly(MappingKeys.TABLES);
        for (InputTable table : InputTable.values()) {
            if (named.has(table.id())) {
                tables.put(table, new TableReader(table).read(named.block(table.id())));
            }
        }
        String complete = root.has("event_log") ? "event_log" : "tables";
        if (root.has("event_log") ? tables.size() > 1 : !tables.containsKey(InputTable.TICKETS)) {
            throw root.error(complete, Said.of("ingest.mapping.tables"));
        }
        return tables;
    }

    private TableMapping read(YamlFields fields) {
        fields.allowOnly(table == InputTable.TICKETS ? MappingKeys.TICKETS : MappingKeys.TABLE);
        YamlFields columns = fields.block("columns");
        columns.keys().forEach(key -> readColumn(columns, key));
        for (String required : table.requiredNames()) {
            if (!sources.containsKey(required)) {
                throw fields.error("columns", Said.of("ingest.mapping.required", required));
            }
        }
        return new TableMapping(
                fields.texts("files"),
                sources,
                types,
                repeatable,
                events(fields.block("events")),
                setAside(fields.block("set_aside")));
    }

    private void readColumn(YamlFields columns, String key) {
        boolean attribute = key.startsWith("attr.");
        if (attribute ? key.length() < 6 : !table.knows(key)) {
            throw columns.error(key, Said.of("ingest.mapping.column", key, table.id()));
        }
        boolean block = columns.isBlock(key);
        YamlFields spec = block ? columns.block(key).allowOnly(MappingKeys.COLUMN) : columns;
        List<String> names = spec.texts(block ? "column" : key);
        if (names.isEmpty()) {
            throw columns.error(key, Said.of("ingest.mapping.nameless", key));
        }
        sources.put(key, names);
        if (attribute) {
            String type = block ? spec.text("type", "auto") : "auto";
            types.put(key, columns.convert(key, type, TableReader::attributeType));
        }
        if (block && spec.has("repeated")) {
            repeatable.add(spec.convert("repeated", spec.text("repeated", ""), first -> checkFirst(first, key)));
        }
    }

    private static String checkFirst(String text, String key) {
        if (!text.equals("first")) {
            throw new UnusableValueException(Said.of("ingest.mapping.repeated", text));
        }
        return key;
    }

    private static List<EventColumn> events(YamlFields fields) {
        List<EventColumn> events = new ArrayList<>();
        for (String source : fields.keys()) {
            YamlFields spec = fields.block(source).allowOnly(MappingKeys.EVENT_COLUMN);
            List<String> parts = spec.has("parts") ? spec.texts("parts") : List.of(EventColumn.TIME);
            EventType event = spec.convert("event", spec.required("event"), Names::event);
            char separator = spec.convert("separator", spec.text("separator", ";"), TableReader::separator);
            ActorRole role = spec.convert("actor_role", spec.text("actor_role", ""), Names::role);
            events.add(fields.convert(source, "", ignored -> new EventColumn(source, event, parts, separator, role)));
        }
        return events;
    }

    private static List<SetAside> setAside(YamlFields fields) {
        List<SetAside> reasons = new ArrayList<>();
        for (String reason : fields.keys()) {
            YamlFields spec = fields.block(reason).allowOnly(MappingKeys.SET_ASIDE);
            if (spec.texts("column").isEmpty() || spec.texts("values").isEmpty()) {
                throw fields.error(reason, Said.of("ingest.mapping.aside", reason));
            }
            reasons.add(new SetAside(reason, spec.texts("column"), spec.texts("values")));
        }
        return reasons;
    }

    private static char separator(String text) {
        if (text.length() != 1) {
            throw new UnusableValueException(Said.of("ingest.mapping.separator", text));
        }
        return text.charAt(0);
    }

    private static AttributeType attributeType(String text) {
        for (AttributeType type : AttributeType.values()) {
            if (type.id().equals(text)) {
                return type;
            }
        }
        throw new UnusableValueException(Said.of("ingest.mapping.type", text));
    }
}
