package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.data.LabelSource.Settled;
import dev.escalation.data.Status;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link Mapping} of YAML text. */
final class MappingReader {
    private final String fileName;
    private final String text;

    private MappingReader(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
    }

    /** @throws UnusableInputException naming the line that cannot be used */
    static Mapping read(String fileName, String text) {
        return new MappingReader(fileName, text).mapping();
    }

    private Mapping mapping() {
        YamlFields root = YamlFields.of(fileName, YamlReader.read(fileName, text))
                .allowOnly(
                        "name",
                        "title",
                        "time_zone",
                        "missing",
                        "date_patterns",
                        "tables",
                        "event_log",
                        "values",
                        "changes",
                        "labels",
                        "transfers",
                        "ticket_row",
                        "actor_role",
                        "outcome_columns");
        Map<InputTable, TableMapping> tables = tables(root);
        boolean log = tables.containsKey(InputTable.EVENT_LOG);
        YamlFields labels = root.block("labels").allowOnly("escalation", "sla_breach");
        return new Mapping(
                root.required("name"),
                root.text("title", root.required("name")),
                root.convert("time_zone", root.text("time_zone", "UTC"), MappingReader::zone),
                root.texts("missing"),
                patterns(root),
                tables,
                ValueTranslations.read(root.block("values")),
                changes(root.block("changes")),
                label(labels, "escalation", "escalated_flag"),
                label(labels, "sla_breach", "sla_breached"),
                transfers(root),
                root.convert(
                        "ticket_row",
                        root.text("ticket_row", log ? "first_record" : "last_moment"),
                        MappingReader::ticketRow),
                root.convert("actor_role", root.text("actor_role", ""), MappingReader::role),
                root.texts("outcome_columns"),
                text);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("unknown time zone '" + id + "', known are such as Europe/Lisbon", e);
        }
    }

    private static List<DatePattern> patterns(YamlFields root) {
        return root.texts("date_patterns").stream()
                .map(pattern -> root.convert("date_patterns", pattern, DatePattern::of))
                .toList();
    }

    private static Map<InputTable, TableMapping> tables(YamlFields root) {
        Map<InputTable, TableMapping> tables = new EnumMap<>(InputTable.class);
        if (root.has("event_log")) {
            tables.put(InputTable.EVENT_LOG, table(InputTable.EVENT_LOG, root.block("event_log")));
        }
        YamlFields named = root.block("tables").allowOnly("customers", "agents", "tickets", "ticket_events");
        for (InputTable table : InputTable.values()) {
            if (named.has(table.id())) {
                tables.put(table, table(table, named.block(table.id())));
            }
        }
        String complete = root.has("event_log") ? "event_log" : "tables";
        if (root.has("event_log") ? tables.size() > 1 : !tables.containsKey(InputTable.TICKETS)) {
            throw root.error(complete, "a mapping has either an 'event_log' or 'tables' with 'tickets' among them.");
        }
        return tables;
    }

    private static TableMapping table(InputTable table, YamlFields fields) {
        fields.allowOnly("files", "columns");
        YamlFields columns = fields.block("columns");
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, AttributeType> types = new LinkedHashMap<>();
        for (String key : columns.keys()) {
            if (columns.isBlock(key)) {
                YamlFields spec = columns.block(key).allowOnly("column", "type");
                sources.put(key, spec.required("column"));
                types.put(key, spec.convert("type", spec.text("type", "auto"), MappingReader::attributeType));
            } else {
                sources.put(key, columns.text(key, ""));
                types.put(key, AttributeType.AUTO);
            }
            if (key.startsWith("attr.") ? key.length() < 6 : !table.knows(key)) {
                throw columns.error(
                        key, "'" + key + "' is no column of " + table.id() + "; further ones are attr.NAME.");
            }
        }
        types.keySet().removeIf(key -> !key.startsWith("attr."));
        for (String required : table.requiredNames()) {
            if (!sources.containsKey(required)) {
                throw fields.error("columns", "the required column '" + required + "' is not mapped.");
            }
        }
        return new TableMapping(fields.texts("files"), sources, types);
    }

    private static ChangeRules changes(YamlFields fields) {
        fields.allowOnly(
                "first_row",
                "later_row",
                "counters",
                "group",
                "agent_id",
                "priority",
                "status",
                "sla_breached",
                "escalated_flag",
                "other_columns");
        YamlFields priority = fields.block("priority").allowOnly("raised", "lowered");
        YamlFields status = fields.block("status");
        Map<String, EventType> counters = new LinkedHashMap<>();
        YamlFields counted = fields.block("counters");
        counted.textMap().forEach((column, type) -> counters.put(column, counted.convert(column, type, Names::event)));
        Map<Status, EventType> entered = new EnumMap<>(Status.class);
        for (String key : status.keys()) {
            if (!key.equals("reopened") && !key.equals("other")) {
                entered.put(
                        status.convert(key, key, Names::status),
                        status.convert(key, status.text(key, ""), Names::event));
            }
        }
        return new ChangeRules(
                fields.convertOptional("first_row", Names::event),
                fields.convertOptional("later_row", Names::event),
                counters,
                fields.convertOptional("group", Names::event),
                fields.convertOptional("agent_id", Names::event),
                priority.convertOptional("raised", Names::event),
                priority.convertOptional("lowered", Names::event),
                entered,
                status.convertOptional("reopened", Names::event),
                status.convertOptional("other", Names::event),
                fields.convertOptional("sla_breached", Names::event),
                fields.convertOptional("escalated_flag", Names::event),
                fields.convertOptional("other_columns", Names::event));
    }

    private static LabelSource label(YamlFields labels, String name, String flagColumn) {
        if (!labels.has(name)) {
            return new LabelSource.Flag(flagColumn);
        }
        YamlFields label = labels.block(name).allowOnly("flag", "any_of", "settled");
        if (label.has("flag") == label.has("any_of")) {
            throw labels.error(name, "the label '" + name + "' takes either 'flag' or 'any_of'.");
        }
        Settled settled = label.convert("settled", label.text("settled", "at_resolution"), MappingReader::settled);
        if (label.has("flag")) {
            String flag = label.convert("flag", label.text("flag", ""), MappingReader::flagColumn);
            return new LabelSource.Flag(flag, settled);
        }
        List<LabelSource.Condition> conditions = new ArrayList<>();
        label.texts("any_of").forEach(each -> conditions.add(label.convert("any_of", each, MappingReader::condition)));
        return label.convert("any_of", "", ignored -> new LabelSource.Rule(conditions, settled));
    }

    private static Settled settled(String text) {
        return switch (text) {
            case "at_resolution" -> Settled.AT_RESOLUTION;
            case "at_closing" -> Settled.AT_CLOSING;
            default -> throw new IllegalArgumentException("settled is at_resolution or at_closing, not '" + text + "'");
        };
    }

    private static String flagColumn(String name) {
        if (!name.equals("escalated_flag") && !name.equals("sla_breached")) {
            throw new IllegalArgumentException("a flag is 'escalated_flag' or 'sla_breached', not '" + name + "'");
        }
        return name;
    }

    /** {@code 2 Reassigned} or {@code PriorityRaised}. */
    private static LabelSource.Condition condition(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length == 1) {
            return new LabelSource.Condition(Names.event(words[0]), 1);
        }
        if (!words[0].matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("a condition is such as '2 Reassigned', not '" + text + "'");
        }
        return new LabelSource.Condition(Names.event(words[1]), Integer.parseInt(words[0]));
    }

    private static Set<EventType> transfers(YamlFields root) {
        Set<EventType> types = new LinkedHashSet<>();
        root.texts("transfers").forEach(each -> types.add(root.convert("transfers", each, Names::event)));
        return types.isEmpty() ? Set.of(EventType.TRANSFERRED, EventType.REASSIGNED) : types;
    }

    private static TicketRow ticketRow(String text) {
        return switch (text) {
            case "first_record" -> TicketRow.FIRST_RECORD;
            case "last_moment" -> TicketRow.LAST_MOMENT;
            default ->
                throw new IllegalArgumentException("ticket_row is first_record or last_moment, not '" + text + "'");
        };
    }

    private static ActorRole role(String text) {
        return Names.role(text);
    }

    private static AttributeType attributeType(String text) {
        for (AttributeType type : AttributeType.values()) {
            if (type.id().equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("a type is category, number or auto, not '" + text + "'");
    }
}
