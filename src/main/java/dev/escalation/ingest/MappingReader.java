package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.UnusableValueException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link Mapping} of YAML text. */
public final class MappingReader {
    private static final Sayable ADVICE = Said.of("ingest.mapping.advice");

    private final String fileName;
    private final String text;

    private MappingReader(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
    }

    /** @throws UnusableInputException naming the line that cannot be used */
    public static Mapping read(String fileName, String text) {
        return new MappingReader(fileName, text).mapping();
    }

    private Mapping mapping() {
        YamlFields root = YamlFields.read(fileName, text, ADVICE).allowOnly(MappingKeys.ROOT);
        Map<InputTable, TableMapping> tables = TableReader.tables(root);
        boolean log = tables.containsKey(InputTable.EVENT_LOG);
        return new Mapping(
                root.required("name"),
                root.text("title", root.required("name")),
                root.convert("time_zone", root.text("time_zone", "UTC"), MappingReader::zone),
                root.texts("missing"),
                patterns(root),
                tables,
                ValueTranslations.read(root.block("values")),
                ChangesReader.read(root.block("changes")),
                LabelReader.read(root.block("labels")),
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
            throw new UnusableValueException(Said.of("ingest.mapping.zone", id), e);
        }
    }

    private static List<DatePattern> patterns(YamlFields root) {
        return root.texts("date_patterns").stream()
                .map(pattern -> root.convert("date_patterns", pattern, DatePattern::of))
                .toList();
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
            default -> throw new UnusableValueException(Said.of("ingest.mapping.row", text));
        };
    }

    private static ActorRole role(String text) {
        return Names.role(text);
    }
}
