package dev.escalation.ingest.guess;

import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.data.LabelSource.Condition;
import dev.escalation.data.LabelSource.Settled;
import dev.escalation.ingest.InputTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the outcomes may be read from, given what the columns are; the likeliest first. */
final class LabelOptions {
    private final MappingDraft draft;

    LabelOptions(MappingDraft draft) {
        this.draft = draft;
    }

    List<LabelSource> escalation() {
        Set<LabelSource> options = new LinkedHashSet<>();
        if (draft.has("escalated_flag")) {
            options.add(new LabelSource.Flag("escalated_flag"));
        }
        if (types().contains(EventType.ESCALATED.id())) {
            options.add(rule(new Condition(EventType.ESCALATED, 1)));
        }
        EventType handOver = handOver();
        List<Condition> ways = new ArrayList<>();
        if (handOver != null) {
            ways.add(new Condition(handOver, 2));
        }
        if (draft.has("priority") && tellsChanges()) {
            ways.add(new Condition(EventType.PRIORITY_RAISED, 1));
        }
        if (ways.size() > 1) {
            options.add(rule(ways.toArray(Condition[]::new)));
        }
        ways.forEach(way -> options.add(rule(way)));
        options.add(new LabelSource.Flag("escalated_flag"));
        return List.copyOf(options);
    }

    List<LabelSource> slaBreach() {
        Set<LabelSource> options = new LinkedHashSet<>();
        if (draft.has("sla_breached") && draft.isEventLog()) {
            // the flag of a log turns while the ticket runs, and the agreement may count until it is closed
            options.add(new LabelSource.Rule(List.of(new Condition(EventType.SLA_BREACHED, 1)), Settled.AT_CLOSING));
        } else if (types().contains(EventType.SLA_BREACHED.id())) {
            options.add(rule(new Condition(EventType.SLA_BREACHED, 1)));
        }
        options.add(new LabelSource.Flag("sla_breached"));
        return List.copyOf(options);
    }

    private static LabelSource rule(Condition... anyOf) {
        return new LabelSource.Rule(List.of(anyOf));
    }

    private List<String> types() {
        return draft.decisions("event_type").stream()
                .map(decision -> String.valueOf(decision.target()))
                .toList();
    }

    private boolean tellsChanges() {
        return draft.isEventLog() || draft.files().stream().anyMatch(file -> file.table() == InputTable.TICKET_CHANGES);
    }

    /** The event of a ticket that changes hands, by what the source tells of it. */
    private @org.jspecify.annotations.Nullable EventType handOver() {
        List<String> types = types();
        if (draft.has(ColumnMatch.COUNTER + EventType.REASSIGNED.id()) || types.contains(EventType.REASSIGNED.id())) {
            return EventType.REASSIGNED;
        }
        if ((draft.has("group") && tellsChanges()) || types.contains(EventType.TRANSFERRED.id())) {
            return EventType.TRANSFERRED;
        }
        return draft.has("agent_id") && tellsChanges() ? EventType.REASSIGNED : null;
    }
}
