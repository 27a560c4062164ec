package dev.escalation.serve.predict;

import dev.escalation.ingest.RowLayout;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of one ticket. Every fault is told with its place; what the values mean is the cleaning's matter. */
final class TicketReader {
    static final String AS_OF = "as_of";
    static final String BAD_VALUES = "bad_values";
    private static final String TICKET_ID = "ticket_id";
    private static final String EVENTS = "events";
    private static final String CUSTOMER = "customer";
    private static final String AGENT = "agent";
    private static final Set<String> OTHERS = Set.of(EVENTS, CUSTOMER, AGENT, AS_OF, BAD_VALUES);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final int mostEvents;
    private final CellReader tickets;
    private final CellReader events;
    private final CellReader customers;
    private final CellReader agents;

    TicketReader(DeskShape shape, Limits limits) {
        this.mostEvents = limits.events();
        this.tickets = reader(shape.tickets());
        this.events = reader(shape.events());
        this.customers = reader(shape.customers());
        this.agents = reader(shape.agents());
    }

    private static CellReader reader(RowLayout layout) {
        return new CellReader(layout);
    }

    /** @throws dev.escalation.serve.problem.RefusedException if it cannot be read; names every place */
    Described read(JsonNode json) {
        Faults faults = new Faults();
        if (!json.isObject()) {
            faults.add("", CellReader.shown(json), "a ticket must be a JSON object", "See the examples at /docs.");
            faults.check();
        }
        Map<String, String> ticket = tickets.read(json, "", OTHERS, faults);
        for (String required : List.of(TICKET_ID, "created_at")) {
            if (!ticket.containsKey(required)) {
                faults.add("/" + required, "", "it is needed and not there", "Send it with the ticket.");
            }
        }
        String id = ticket.getOrDefault(TICKET_ID, "");
        Optional<List<Map<String, String>>> happened = events(json.path(EVENTS), id, faults);
        Optional<Map<String, String>> customer = party(json, CUSTOMER, "customer_id", customers, ticket, faults);
        Optional<Map<String, String>> agent = party(json, AGENT, "agent_id", agents, ticket, faults);
        OptionalLong asOf = asOf(json.path(AS_OF), faults);
        boolean keepsGaps = keepsGaps(json.path(BAD_VALUES), faults);
        faults.check();
        return new Described(ticket, happened, customer, agent, asOf, keepsGaps);
    }

    private Optional<List<Map<String, String>>> events(JsonNode array, String ticketId, Faults faults) {
        if (array.isMissingNode() || array.isNull()) {
            return Optional.empty();
        }
        if (!array.isArray() || array.size() > mostEvents) {
            String reason = array.isArray()
                    ? array.size() + " events are more than the " + mostEvents + " that are read"
                    : "it must be an array of events";
            faults.add("/" + EVENTS, CellReader.shown(array), reason, "Send an array of up to " + mostEvents + ".");
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String pointer = "/" + EVENTS + "/" + i;
            if (array.get(i).isObject()) {
                rows.add(event(array.get(i), pointer, ticketId, faults));
            } else {
                faults.add(pointer, CellReader.shown(array.get(i)), "an event must be a JSON object", "Send one.");
            }
        }
        return Optional.of(rows);
    }

    private Map<String, String> event(JsonNode json, String pointer, String ticketId, Faults faults) {
        Map<String, String> cells = events.read(json, pointer, Set.of(), faults);
        String stated = cells.putIfAbsent(TICKET_ID, ticketId);
        if (stated != null && !stated.equals(ticketId)) {
            faults.add(
                    pointer + "/" + TICKET_ID,
                    Texts.shown(stated),
                    "the event is of another ticket",
                    "Leave it out; events stand with their ticket.");
        }
        return cells;
    }

    private static Optional<Map<String, String>> party(
            JsonNode json, String name, String idName, CellReader reader, Map<String, String> ticket, Faults faults) {
        JsonNode object = json.path(name);
        if (object.isMissingNode() || object.isNull()) {
            return Optional.empty();
        }
        if (!object.isObject()) {
            faults.add("/" + name, CellReader.shown(object), "it must be a JSON object", "Send one, or leave it out.");
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>(reader.read(object, "/" + name, Set.of(), faults));
        String ofTicket = ticket.get(idName);
        String own = ofTicket == null ? cells.get(idName) : cells.putIfAbsent(idName, ofTicket);
        if (ofTicket == null && own == null) {
            faults.add("/" + name + "/" + idName, "", "it is needed and not there", "Send it here or with the ticket.");
        } else if (ofTicket == null) {
            ticket.put(idName, java.util.Objects.requireNonNull(own));
        } else if (own != null && !own.equals(ofTicket)) {
            faults.add(
                    "/" + name + "/" + idName,
                    Texts.shown(own),
                    "the ticket names another one",
                    "Send the same twice, or one.");
        }
        return Optional.of(cells);
    }

    static OptionalLong asOf(JsonNode value, Faults faults) {
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        try {
            Instant moment = OffsetDateTime.parse(value.isString() ? value.asString() : "")
                    .toInstant();
            if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
                return OptionalLong.of(moment.toEpochMilli());
            }
        } catch (DateTimeException _) {
            // told below
        }
        faults.add(
                "/" + AS_OF,
                CellReader.shown(value),
                "it is no moment from 1970 to 2199 in ISO 8601 with its offset",
                "Send one such as \"2026-03-04T09:15:22Z\", or leave it out for the latest moment that is known.");
        return OptionalLong.empty();
    }

    static boolean keepsGaps(JsonNode value, Faults faults) {
        String stated = value.isString() ? value.asString() : "";
        boolean absent = value.isMissingNode() || value.isNull();
        if (!absent && !stated.equals("refuse") && !stated.equals("missing")) {
            faults.add(
                    "/" + BAD_VALUES,
                    CellReader.shown(value),
                    "it must be \"refuse\" or \"missing\"",
                    "Leave it out to have values refused that cannot be read.");
        }
        return stated.equals("missing");
    }
}
