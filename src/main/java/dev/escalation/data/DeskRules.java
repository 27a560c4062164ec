package dev.escalation.data;

import java.time.ZoneId;
import java.util.Set;

/**
 * What a mapping states about a help desk and every later stage goes by, so that nothing of it is guessed from what the
 * data happens to hold.
 *
 * @param escalation where an escalation is read from
 * @param slaBreach where a breach is read from
 * @param transferEvents the event types that count as a hand-over
 * @param ticketRow which moment the attributes of a ticket row stand for
 * @param zone the desk's time zone, for hours of the day and dates without a zone
 */
public record DeskRules(
        LabelSource escalation,
        LabelSource slaBreach,
        Set<EventType> transferEvents,
        TicketRow ticketRow,
        ZoneId zone) {
    public DeskRules {
        transferEvents = Set.copyOf(transferEvents);
    }

    /** Which moment the attributes of a ticket row stand for; changes come from the events. */
    public enum TicketRow {
        /** An event log: the ticket's attributes are those of its first record. */
        FIRST_RECORD,
        /** A help desk's export: the values at the data's last moment; earlier ones are undone event by event. */
        LAST_MOMENT
    }
}
