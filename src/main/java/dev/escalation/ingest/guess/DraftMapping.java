package dev.escalation.ingest.guess;

import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.ingest.AttributeType;
import dev.escalation.ingest.ChangeRules;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.FieldChanges;
import dev.escalation.ingest.HandOver;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingReader;
import dev.escalation.ingest.MappingWriter;
import dev.escalation.ingest.TableMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a {@link Mapping} of a draft. */
final class DraftMapping {
    private final MappingDraft draft;
    private final Mapping base;

    private DraftMapping(MappingDraft draft) {
        this.draft = draft;
        this.base = draft.base();
    }

    /** As it will be read from a file, the text included, so that the data has the same origin both ways. */
    static Mapping of(MappingDraft draft) {
        String text = MappingWriter.write(new DraftMapping(draft).mapping());
        return MappingReader.read(draft.name() + ".yaml", text);
    }

    /** The base is a profile; what it says goes first. */
    static List<LabelSource> withBase(MappingDraft draft, List<LabelSource> options, LabelSource ofBase) {
        if (isUnknown(draft.base())) {
            return options;
        }
        List<LabelSource> all = new ArrayList<>(options);
        all.remove(ofBase);
        all.addFirst(ofBase);
        return List.copyOf(all);
    }

    static boolean isUnknown(Mapping base) {
        return base.name().equals(MappingGuess.UNKNOWN);
    }

    private Mapping mapping() {
        Map<InputTable, TableMapping> tables = new EnumMap<>(InputTable.class);
        draft.files().stream()
                .filter(file -> file.table() != null)
                .forEach(file -> tables.put(java.util.Objects.requireNonNull(file.table()), table(file)));
        return new Mapping(
                draft.name(),
                draft.title(),
                draft.zone(),
                draft.missing(),
                draft.dates().patterns().stream().map(DatePattern::of).toList(),
                tables,
                values(),
                changes(),
                new Mapping.Labels(
                        label(draft.chosenEscalation(), base.labels().escalation(), "escalated_flag"),
                        label(draft.chosenSlaBreach(), base.labels().slaBreach(), "sla_breached")),
                transfers(),
                ticketRow(),
                base.actorRole(),
                base.outcomeColumns(),
                "");
    }

    /** An unknown source may have been taken for another kind before a person said what it is. */
    private TicketRow ticketRow() {
        if (!isUnknown(base)) {
            return base.ticketRow();
        }
        return draft.isEventLog() ? TicketRow.FIRST_RECORD : TicketRow.LAST_MOMENT;
    }

    private TableMapping table(DraftFile file) {
        InputTable id = java.util.Objects.requireNonNull(file.table());
        TableMapping before = base.tables().get(id);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, AttributeType> types = new HashMap<>();
        Set<String> repeatable = new HashSet<>();
        file.used().filter(match -> !match.isCounter()).forEach(match -> {
            String name = file.factsOf(match).name();
            columns.put(match.target(), List.of(name));
            if (match.isAttribute()) {
                AttributeType type =
                        before == null ? null : before.attributeTypes().get(match.target());
                types.put(match.target(), type == null ? AttributeType.AUTO : type);
            }
            if (file.facts().stream()
                            .filter(column -> column.name().equals(name))
                            .count()
                    > 1) {
                repeatable.add(match.target());
            }
        });
        TableMapping known = isUnknown(base) ? null : before;
        boolean several =
                draft.files().stream().filter(each -> each.table() != null).count() > 1;
        return new TableMapping(
                known != null ? known.files() : several ? List.of(file.sample().stem()) : List.of(),
                columns,
                types,
                repeatable,
                known != null ? known.events() : List.of(),
                known != null ? known.setAside() : List.of());
    }

    private Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> values = new LinkedHashMap<>(base.values());
        draft.stated().forEach(values::put);
        for (DraftFile file : draft.files()) {
            file.used()
                    .map(ColumnMatch::target)
                    .filter(ValueWords::isTranslated)
                    .forEach(canonical -> {
                        Decisions decisions =
                                new Decisions(canonical, draft.stated().getOrDefault(canonical, Map.of()));
                        values.put(
                                canonical,
                                decisions.translations(file.source(canonical).orElseThrow()));
                    });
        }
        return values;
    }

    private ChangeRules changes() {
        Map<String, EventType> counters = new LinkedHashMap<>();
        for (DraftFile file : draft.files()) {
            file.used()
                    .filter(ColumnMatch::isCounter)
                    .forEach(match -> counters.put(file.factsOf(match).name(), counted(match)));
        }
        ChangeRules rules = base.changes();
        boolean counted = isUnknown(base) && !counters.isEmpty();
        return new ChangeRules(
                rules.firstRow(),
                rules.laterRow(),
                counters,
                rules.group(),
                counted ? new HandOver(EventType.ASSIGNED, EventType.ASSIGNED) : rules.agent(),
                rules.raised(),
                rules.lowered(),
                rules.status(),
                rules.reopened(),
                rules.otherStatus(),
                rules.breached(),
                rules.escalated(),
                rules.otherColumns(),
                isUnknown(base) ? fields() : rules.fields());
    }

    private static EventType counted(ColumnMatch match) {
        return Arrays.stream(EventType.values())
                .filter(type -> match.target().equals(ColumnMatch.COUNTER + type.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What the rows of a list of changes are about, by the names of the fields. */
    private FieldChanges fields() {
        Map<String, FieldChanges.Field> fields = new LinkedHashMap<>();
        for (DraftFile file : draft.files()) {
            if (file.table() == InputTable.TICKET_CHANGES) {
                file.source("field")
                        .ifPresent(column -> column.counts()
                                .keySet()
                                .forEach(name -> FieldNames.of(name)
                                        .ifPresent(ours -> fields.put(name, new FieldChanges.Field(ours, Map.of())))));
            }
        }
        return new FieldChanges(fields, base.changes().fields().others());
    }

    /** Where the source has tickets only, nothing but a column can tell. */
    private Mapping.Label label(LabelSource chosen, Mapping.Label ofBase, String flag) {
        if (chosen.equals(ofBase.source())) {
            return ofBase;
        }
        boolean same = draft.isEventLog() || chosen instanceof LabelSource.Flag;
        return new Mapping.Label(chosen, same ? chosen : new LabelSource.Flag(flag, chosen.settled()));
    }

    /** An unknown desk's hand-overs are what its escalations count, where they count any. */
    private Set<EventType> transfers() {
        if (!isUnknown(base)) {
            return base.transfers();
        }
        boolean counted = draft.has(ColumnMatch.COUNTER + EventType.REASSIGNED.id());
        boolean groups = draft.has("group");
        if (!draft.isEventLog()) {
            return base.transfers();
        }
        return counted || !groups ? Set.of(EventType.REASSIGNED) : Set.of(EventType.TRANSFERRED);
    }
}
