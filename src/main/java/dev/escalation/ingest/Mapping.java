package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.DeskRules;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the columns and values of a source become canonical ones, and what the desk's rules are. Written as YAML.
 *
 * @param name short, such as {@code servicenow}
 * @param title in words
 * @param timeZone zone of dates that state none, and of the desk
 * @param missing cells that mean "no value", compared without regard to case; the empty cell always does
 * @param datePatterns tried in this order; year-first dates are understood besides
 * @param tables what is read; either {@link InputTable#EVENT_LOG} alone or canonical tables
 * @param values by canonical column: value of the source to canonical value; an empty one means missing, {@code *}
 *     stands for any characters
 * @param changes which change of a column is which event
 * @param actorRole role of an actor whose role is not stated
 * @param outcomeColumns columns of the source that hold the outcome on every row and are therefore never used
 * @param text the YAML itself, part of the snapshot hash
 */
public record Mapping(
        String name,
        String title,
        ZoneId timeZone,
        List<String> missing,
        List<DatePattern> datePatterns,
        Map<InputTable, TableMapping> tables,
        Map<String, Map<String, String>> values,
        ChangeRules changes,
        Labels labels,
        Set<EventType> transfers,
        DeskRules.TicketRow ticketRow,
        ActorRole actorRole,
        List<String> outcomeColumns,
        String text) {
    public Mapping {
        missing = List.copyOf(missing);
        datePatterns = List.copyOf(datePatterns);
        tables = Map.copyOf(tables);
        values = Map.copyOf(values);
        transfers = Set.copyOf(transfers);
        outcomeColumns = List.copyOf(outcomeColumns);
        boolean log = tables.containsKey(InputTable.EVENT_LOG);
        if (log ? tables.size() > 1 : !tables.containsKey(InputTable.TICKETS)) {
            throw new UnusableValueException(Said.of("ingest.mapping.neither"));
        }
    }

    public boolean isEventLog() {
        return tables.containsKey(InputTable.EVENT_LOG);
    }

    public LabelSource escalation() {
        return labels.escalation.source;
    }

    public LabelSource slaBreach() {
        return labels.slaBreach.source;
    }

    /** The same for a source without any table of events. */
    Mapping withoutEvents() {
        return new Mapping(
                name,
                title,
                timeZone,
                missing,
                datePatterns,
                tables,
                values,
                changes,
                labels.withoutEvents(),
                transfers,
                ticketRow,
                actorRole,
                outcomeColumns,
                text);
    }

    public DeskRules deskRules() {
        return new DeskRules(escalation(), slaBreach(), transfers, ticketRow, timeZone);
    }

    /** Where the outcomes are read from. */
    public record Labels(Label escalation, Label slaBreach) {
        Labels withoutEvents() {
            return new Labels(escalation.instead(), slaBreach.instead());
        }
    }

    /** @param withoutEvents where there is no table of events */
    public record Label(LabelSource source, LabelSource withoutEvents) {
        Label instead() {
            return new Label(withoutEvents, withoutEvents);
        }
    }
}
