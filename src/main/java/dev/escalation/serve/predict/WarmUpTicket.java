package dev.escalation.serve.predict;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets to practise on, open at the desk's last moment, different each time and the same at every start: some that nobody
 * has, and the desk's own, as code that has seen one kind only is compiled for that kind only.
 */
final class WarmUpTicket {
    private static final long SEED = 7;
    private static final int MOST_EVENTS = 12;
    private static final List<String> PRIORITIES = List.of("Low", "Medium", "High", "Urgent");
    private static final List<String> TYPES = List.of("Commented", "Updated", "Assigned", "Transferred", "Commented");

    private final Served served;
    private final int mostEvents;
    private final long now;
    private final TicketBody own;
    private final int[] openRows;

    /** @param limits that a request keeps to */
    WarmUpTicket(Served served, Limits limits) {
        this.served = served;
        this.mostEvents = Math.min(MOST_EVENTS, limits.events());
        this.now = served.scorer().now();
        FeatureTable queue = served.queue().get().table();
        CleanData open = queue.data();
        this.openRows =
                Arrays.stream(queue.queueRows()).map(row -> queue.ticket()[row]).toArray();
        this.own = new TicketBody(
                open, TicketTimelines.of(open.events(), open.tickets().size()));
    }

    CleanData data(int number) {
        Described described = new Described(
                ticket(new Random(SEED + number), number, now - Instants.MILLIS_PER_HOUR),
                Optional.of(List.of()),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                true);
        return CleanTicket.of(described, served.shape()).data();
    }

    /** As a client would send it. */
    byte[] body(int number) {
        Map<String, Object> ticket = number % 3 == 0 || openRows.length == 0
                ? nobodys(number)
                : own.of(openRows[(number / 3) % openRows.length], now, mostEvents, number % 3 == 1);
        ticket.put(TicketReader.BAD_VALUES, "missing");
        return JsonMapper.shared().writeValueAsBytes(ticket);
    }

    private Map<String, Object> nobodys(int number) {
        Random random = new Random(SEED + number);
        long created = now - (1 + random.nextInt(100)) * Instants.MILLIS_PER_HOUR;
        Map<String, Object> ticket = new LinkedHashMap<>(ticket(random, number, created));
        List<Map<String, String>> events = new ArrayList<>();
        int count = 1 + random.nextInt(mostEvents);
        for (int i = 0; i < count; i++) {
            long time = created + (now - created) / count * i;
            events.add(Map.of(
                    "event_type", i == 0 ? "Created" : TYPES.get(random.nextInt(TYPES.size())),
                    "event_time", Instants.format(time),
                    "actor_role", i % 2 == 0 ? "customer" : "agent",
                    "event_description", i % 2 == 0 ? "Still waiting for an answer, number " + i : "We look into it."));
        }
        ticket.put("events", events);
        return ticket;
    }

    private static Map<String, String> ticket(Random random, int number, long created) {
        Map<String, String> ticket = new LinkedHashMap<>();
        ticket.put("ticket_id", "warm-up-" + number);
        ticket.put("created_at", Instants.format(created));
        ticket.put("customer_id", "warm-up-customer-" + random.nextInt(50));
        ticket.put("subject", "Nothing works since this morning");
        ticket.put("status", "Open");
        ticket.put("priority", PRIORITIES.get(random.nextInt(PRIORITIES.size())));
        return ticket;
    }
}
