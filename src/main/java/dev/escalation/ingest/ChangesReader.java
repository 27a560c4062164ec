package dev.escalation.ingest;

import dev.escalation.data.EventType;
import dev.escalation.data.Status;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code changes} of a mapping: which change is which event. */
final class ChangesReader {
    private static final List<String> COLUMNS =
            List.of("status", "priority", "group", "agent_id", "category", "channel");

    private ChangesReader() {}

    static ChangeRules read(YamlFields fields) {
        fields.allowOnly(MappingKeys.CHANGES);
        YamlFields priority = fields.block("priority").allowOnly(MappingKeys.PRIORITY);
        YamlFields status = fields.block("status");
        return new ChangeRules(
                fields.convertOptional("first_row", Names::event),
                fields.convertOptional("later_row", Names::event),
                events(fields.block("counters")),
                handOver(fields, "group"),
                handOver(fields, "agent_id"),
                priority.convertOptional("raised", Names::event),
                priority.convertOptional("lowered", Names::event),
                entered(status),
                status.convertOptional("reopened", Names::event),
                status.convertOptional("other", Names::event),
                fields.convertOptional("sla_breached", Names::event),
                fields.convertOptional("escalated_flag", Names::event),
                fields.convertOptional("other_columns", Names::event),
                new FieldChanges(
                        byField(fields.block("fields")), fields.convertOptional("other_fields", Names::event)));
    }

    private static Map<String, EventType> events(YamlFields fields) {
        Map<String, EventType> events = new LinkedHashMap<>();
        fields.textMap().forEach((key, type) -> events.put(key, fields.convert(key, type, Names::event)));
        return events;
    }

    private static HandOver handOver(YamlFields fields, String key) {
        if (!fields.has(key)) {
            return HandOver.NONE;
        }
        if (!fields.isBlock(key)) {
            EventType any = fields.convert(key, fields.text(key, ""), Names::event);
            return new HandOver(any, any);
        }
        YamlFields both = fields.block(key).allowOnly(MappingKeys.HAND_OVER);
        return new HandOver(both.convertOptional("first", Names::event), both.convertOptional("again", Names::event));
    }

    private static Map<Status, EventType> entered(YamlFields status) {
        Map<Status, EventType> entered = new EnumMap<>(Status.class);
        for (String key : status.keys()) {
            if (!key.equals("reopened") && !key.equals("other")) {
                entered.put(
                        status.convert(key, key, Names::status),
                        status.convert(key, status.text(key, ""), Names::event));
            }
        }
        return entered;
    }

    private static Map<String, FieldChanges.Field> byField(YamlFields fields) {
        Map<String, FieldChanges.Field> byField = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            boolean block = fields.isBlock(name);
            YamlFields spec = block ? fields.block(name).allowOnly(MappingKeys.FIELD) : fields;
            String column = block ? spec.required("column") : fields.text(name, "");
            byField.put(
                    name,
                    new FieldChanges.Field(
                            fields.convert(name, column, ChangesReader::column),
                            block ? events(spec.block("events")) : Map.of()));
        }
        return byField;
    }

    private static String column(String name) {
        if (!COLUMNS.contains(name) && !(name.startsWith("attr.") && name.length() > 5)) {
            throw new UnusableValueException(Said.of("ingest.mapping.field", String.join(", ", COLUMNS), name));
        }
        return name;
    }
}
