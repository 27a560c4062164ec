package dev.escalation.serve.predict;

import dev.escalation.ingest.AttributeSpec;
import dev.escalation.ingest.AttributeType;
import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.RowLayout;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the members of a JSON object as the cells of one table's row. */
final class CellReader {
    private static final Set<String> FLAGS = Set.of("sla_breached", "escalated_flag");
    private static final Set<String> AMOUNTS = Set.of("experience_years");

    /** What a member of an object may be. */
    private enum Kind {
        TEXT("a string or a whole number"),
        DATE("a string with a date and time in ISO 8601, such as \"2026-03-04T09:15:22Z\""),
        FLAG("true, false or a string"),
        AMOUNT("a number or a string"),
        LEVEL("a string, a number, true or false");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean takes(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString() || value.isIntegralNumber();
                case DATE -> value.isString();
                case FLAG -> value.isString() || value.isBoolean() || value.isIntegralNumber();
                case AMOUNT -> value.isString() || isFinite(value);
                case LEVEL -> value.isString() || value.isBoolean() || isFinite(value);
            };
        }

        private static boolean isFinite(JsonNode value) {
            return value.isIntegralNumber() || (value.isNumber() && Double.isFinite(value.doubleValue()));
        }
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final String known;

    CellReader(RowLayout layout) {
        for (CanonicalColumn column : layout.table().columns()) {
            kinds.put(column.name(), kind(column));
        }
        for (AttributeSpec attribute : layout.attributes()) {
            kinds.put(attribute.name(), attribute.type() == AttributeType.NUMBER ? Kind.AMOUNT : Kind.LEVEL);
        }
        known = layout.columns().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Kind kind(CanonicalColumn column) {
        if (column.date()) {
            return Kind.DATE;
        }
        if (FLAGS.contains(column.name())) {
            return Kind.FLAG;
        }
        return AMOUNTS.contains(column.name()) ? Kind.AMOUNT : Kind.TEXT;
    }

    /**
     * @param others members that are read elsewhere
     * @return cells by column; a member that is null is an empty cell
     */
    Map<String, String> read(JsonNode object, String pointer, Set<String> others, Faults faults) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Kind kind = kinds.get(member.getKey());
            if (kind != null) {
                read(member.getKey(), kind, member.getValue(), pointer, cells, faults);
            } else if (!others.contains(member.getKey())) {
                faults.add(
                        pointer + "/" + Faults.escaped(member.getKey()),
                        "",
                        "there is no field of this name here",
                        "Known are " + known + (others.isEmpty() ? "" : ", " + sorted(others)) + ".");
            }
        }
        return cells;
    }

    private static void read(
            String name, Kind kind, JsonNode value, String pointer, Map<String, String> cells, Faults faults) {
        String place = pointer + "/" + Faults.escaped(name);
        if (value.isNull()) {
            return;
        }
        if (!kind.takes(value)) {
            faults.add(place, shown(value), "it must be " + kind.words, "Send it so, or leave it out.");
        } else if (Texts.isBroken(value.asString())) {
            faults.add(
                    place,
                    "",
                    "it holds half of a character (a lone surrogate)",
                    "Send whole characters; \\ud83d needs its second half.");
        } else {
            cells.put(name, value.asString());
        }
    }

    static String shown(JsonNode value) {
        if (value.isContainer()) {
            return value.isArray() ? "[…]" : "{…}";
        }
        return Texts.shown(value.asString());
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
