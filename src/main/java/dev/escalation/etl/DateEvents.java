package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Events that the dates of a ticket tell where no table of events does: it was created, resolved, closed, escalated. */
final class DateEvents {
    private final TicketTable tickets;
    private final EventRows rows;
    private final Map<EventType, Integer> added = new LinkedHashMap<>();

    private DateEvents(TicketTable tickets, EventRows rows) {
        this.tickets = tickets;
        this.rows = rows;
    }

    /**
     * Adds what no event of the ticket tells yet.
     *
     * @return how many of each type
     */
    static Map<EventType, Integer> add(TicketTable tickets, EventRows rows) {
        DateEvents events = new DateEvents(tickets, rows);
        Map<EventType, long[]> dates = new LinkedHashMap<>();
        dates.put(EventType.CREATED, tickets.createdAt());
        dates.put(EventType.ESCALATED, tickets.escalatedAt());
        dates.put(EventType.RESOLVED, tickets.resolvedAt());
        dates.put(EventType.CLOSED, tickets.closedAt());
        Map<EventType, boolean[]> told = events.told(EnumSet.copyOf(dates.keySet()));
        dates.forEach((type, moments) -> events.add(type, moments, java.util.Objects.requireNonNull(told.get(type))));
        return events.added;
    }

    private Map<EventType, boolean[]> told(Set<EventType> types) {
        Map<EventType, boolean[]> told = new LinkedHashMap<>();
        types.forEach(type -> told.put(type, new boolean[tickets.size()]));
        for (int event = 0; event < rows.size(); event++) {
            boolean[] byTicket = told.get(rows.typeAt(event));
            if (byTicket != null) {
                byTicket[rows.ticketAt(event)] = true;
            }
        }
        return told;
    }

    private void add(EventType type, long[] moments, boolean[] told) {
        for (int ticket = 0; ticket < moments.length; ticket++) {
            if (Instants.isKnown(moments[ticket]) && !told[ticket]) {
                rows.add(ticket, type, moments[ticket], Dictionary.MISSING, ActorRole.UNKNOWN)
                        .change(Dictionary.MISSING, Dictionary.MISSING, Dictionary.MISSING)
                        .texts("", "");
                added.merge(type, 1, Integer::sum);
            }
        }
    }
}
