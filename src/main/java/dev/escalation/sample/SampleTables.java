package dev.escalation.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four tables as files. */
final class SampleTables implements Closeable {
    static final String CUSTOMERS = "customer_id,name,email,region,tier";
    static final String AGENTS = "agent_id,name,department,experience_years";
    static final String TICKETS = "ticket_id,customer_id,agent_id,subject,description,status,priority,category,channel,"
            + "group,created_at,resolved_at,closed_at,sla_due_at,sla_breached,escalated_flag,escalated_at,attr.product";
    static final String EVENTS =
            "event_id,ticket_id,event_type,event_time,actor_id,actor_role,from_value,to_value,event_description";

    private final CsvOutput customers;
    private final CsvOutput agents;
    private final CsvOutput tickets;
    private final CsvOutput events;
    private final DirtMaker dirt;
    private final long lastSecond;

    SampleTables(SampleFolder folder, DirtMaker dirt, long lastSecond) throws IOException {
        this.customers = new CsvOutput(folder.file("customers.csv"), CUSTOMERS);
        this.agents = new CsvOutput(folder.file("agents.csv"), AGENTS);
        this.tickets = new CsvOutput(folder.file("tickets.csv"), TICKETS);
        this.events = new CsvOutput(folder.file("ticket_events.csv"), EVENTS);
        this.dirt = dirt;
        this.lastSecond = lastSecond;
    }

    static String ticketId(int index) {
        return "T" + CsvOutput.padded(index + 1, 7);
    }

    void write(Customer customer) throws IOException {
        @Nullable
        String[] cells = {
            customer.id(),
            customer.name(),
            customer.email(),
            customer.region().label,
            customer.tier().id()
        };
        dirt.customer(cells, customers);
    }

    void write(Agent agent) throws IOException {
        @Nullable
        String[] cells = {agent.id(), agent.name(), agent.group().department, Integer.toString(agent.experienceYears())
        };
        dirt.agent(cells, agents);
    }

    void write(TicketFacts facts, TicketLog log, MessageWriter words) throws IOException {
        double firstAnnoyance = log.events().getFirst().annoyance();
        @Nullable
        String[] cells = {
            ticketId(facts.index()),
            facts.customer().id(),
            log.agentId(),
            words.subject(firstAnnoyance),
            words.description(firstAnnoyance),
            log.status(),
            log.priority().label,
            facts.category().label,
            facts.channel().id(),
            log.group().label,
            CsvOutput.time(facts.createdAt()),
            CsvOutput.time(log.resolvedAt()),
            CsvOutput.time(log.closedAt()),
            CsvOutput.time(facts.slaDueAt()),
            Boolean.toString(breached(facts, log)),
            Boolean.toString(log.escalatedAt() > 0),
            CsvOutput.time(log.escalatedAt()),
            Names.PRODUCTS.get(facts.product())
        };
        dirt.ticket(facts.index(), cells, tickets);
        for (TicketLog.Event event : log.events()) {
            write(facts, event, words);
        }
    }

    /** Resolved too late, or not yet although the time is over. */
    boolean breached(TicketFacts facts, TicketLog log) {
        return (log.resolvedAt() > 0 ? log.resolvedAt() : lastSecond) > facts.slaDueAt();
    }

    private void write(TicketFacts facts, TicketLog.Event event, MessageWriter words) throws IOException {
        @Nullable
        String[] cells = {
            null,
            ticketId(facts.index()),
            event.type().name(),
            CsvOutput.time(event.at()),
            event.actorId(),
            event.actor().name().toLowerCase(Locale.ROOT),
            event.from(),
            event.to(),
            words.message(event.message(), event.annoyance())
        };
        dirt.event(cells, events);
    }

    long customerRows() {
        return customers.rows();
    }

    long agentRows() {
        return agents.rows();
    }

    long ticketRows() {
        return tickets.rows();
    }

    long eventRows() {
        return events.rows();
    }

    @Override
    public void close() throws IOException {
        try (customers;
                agents;
                tickets) {
            events.close();
        }
    }
}
