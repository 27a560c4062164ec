package dev.escalation.serve.predict;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tickets of a desk as a client would describe them to {@code /predict}, to practise on and to measure with. */
public final class TicketBody {
    private final CleanData data;
    private final TicketTimelines timelines;

    public TicketBody(CleanData data, TicketTimelines timelines) {
        this.data = data;
        this.timelines = timelines;
    }

    /**
     * @param row of the ticket table
     * @param asOf later events are left out; milliseconds since 1970
     * @param mostEvents the first ones
     * @param withText with what was written
     */
    public Map<String, Object> of(int row, long asOf, int mostEvents, boolean withText) {
        TicketTable tickets = data.tickets();
        Map<String, Object> ticket = new LinkedHashMap<>();
        ticket.put("ticket_id", tickets.ids().level(row));
        ticket.put("created_at", Instants.format(tickets.createdAt()[row]));
        put(ticket, "customer_id", tickets.customer().get(row));
        put(ticket, "status", tickets.status().get(row));
        put(ticket, "priority", tickets.priority().get(row));
        put(ticket, "category", tickets.category().get(row));
        put(ticket, "channel", tickets.channel().get(row));
        put(ticket, "group", tickets.group().get(row));
        if (Instants.isKnown(tickets.slaDueAt()[row])) {
            ticket.put("sla_due_at", Instants.format(tickets.slaDueAt()[row]));
        }
        if (withText) {
            put(ticket, "subject", tickets.subject().get(row));
            put(ticket, "description", tickets.description().get(row));
        }
        ticket.put(
                "events",
                Arrays.stream(timelines.order(), timelines.first(row), timelines.end(row))
                        .filter(event -> data.events().time()[event] <= asOf)
                        .limit(mostEvents)
                        .mapToObj(event -> event(event, withText))
                        .toList());
        return ticket;
    }

    private Map<String, Object> event(int row, boolean withText) {
        EventTable events = data.events();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_type", events.typeAt(row).id());
        event.put("event_time", Instants.format(events.time()[row]));
        put(event, "actor_id", events.actor().get(row));
        put(event, "actor_role", events.actorRoleAt(row).name());
        put(event, "from_value", events.fromValue().get(row));
        put(event, "to_value", events.toValue().get(row));
        if (withText) {
            put(event, "event_description", events.description().get(row));
        }
        return event;
    }

    private static void put(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.put(name, value);
        }
    }
}
