package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads the {@code values} of a mapping: what a value of the source means. */
final class ValueTranslations {
    private ValueTranslations() {}

    static Map<String, Map<String, String>> read(YamlFields values) {
        Map<String, Map<String, String>> translations = new LinkedHashMap<>();
        for (String column : values.keys()) {
            YamlFields entries = values.block(column);
            Map<String, String> byValue = entries.textMap();
            byValue.forEach((value, target) -> {
                if (!target.isEmpty()) {
                    entries.convert(value, target, check(values, column));
                }
            });
            translations.put(column, byValue);
        }
        return translations;
    }

    private static Function<String, Object> check(YamlFields values, String column) {
        return switch (column) {
            case "status" -> Names::status;
            case "priority" -> Names::priority;
            case "event_type" -> Names::event;
            case "actor_role" -> Names::role;
            case "sla_breached", "escalated_flag" -> Names::flag;
            case "region", "tier", "department", "category", "channel", "group" -> text -> text;
            default -> {
                if (column.startsWith("attr.")) {
                    yield text -> text;
                }
                throw values.error(column, Said.of("ingest.mapping.values", column));
            }
        };
    }
}
