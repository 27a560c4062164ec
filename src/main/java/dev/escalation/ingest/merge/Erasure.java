package dev.escalation.ingest.merge;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.SourceRecord;
import dev.escalation.ingest.SourceRecords;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which rows of a source are about certain customers or tickets: the customers' rows, their tickets, all that happened to these,
 * and what the customers did to tickets of others. A row that cannot be taken apart goes if it names one of them.
 */
public final class Erasure {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;|\"']+");

    private final Predicate<String> customer;
    private final Predicate<String> namedTicket;
    private final Set<String> customers = new HashSet<>();
    private final Set<String> tickets = new HashSet<>();
    private final Set<String> agents = new HashSet<>();

    private Erasure(Predicate<String> customer, Predicate<String> ticket) {
        this.customer = customer;
        this.namedTicket = ticket;
    }

    /**
     * Looks through the source for the tickets of the customers.
     *
     * @param customer whether this id is one of a customer to erase
     * @param ticket whether a ticket is to be erased, whoever's it is
     */
    public static Erasure of(ImportPlan plan, Predicate<String> customer, Predicate<String> ticket) throws IOException {
        Erasure erasure = new Erasure(customer, ticket);
        for (PlannedFile file : plan.files()) {
            SourceRecords records = new SourceRecords(file);
            if (file.has("customer_id") || file.has("agent_id")) {
                Cells cells = new Cells(records);
                records.read(row -> erasure.learn(cells, row));
            }
        }
        return erasure;
    }

    private void learn(Cells cells, SourceRecord row) {
        if (!row.whole()) {
            return;
        }
        agents.add(cells.agent(row));
        String id = cells.customer(row);
        if (!id.isEmpty() && customer.test(id)) {
            customers.add(id);
            tickets.add(cells.ticket(row));
            tickets.remove("");
        }
    }

    /** Ids of the customers that the source has. */
    public Set<String> customers() {
        return Set.copyOf(customers);
    }

    /** Ids of their tickets. */
    public Set<String> tickets() {
        return Set.copyOf(tickets);
    }

    /** Whether rows of this ticket go. */
    public boolean isTicket(String id) {
        return !id.isEmpty() && (tickets.contains(id) || namedTicket.test(id));
    }

    private boolean isCustomer(String id) {
        return !id.isEmpty() && customer.test(id);
    }

    boolean concerns(Cells cells, SourceRecord row) {
        if (!row.whole()) {
            return row.cells().stream().anyMatch(this::names);
        }
        return isCustomer(cells.customer(row)) || isTicket(cells.ticket(row)) || isActor(cells, row);
    }

    /** Where agents and customers have the same numbers, the role has to say that it was the customer. */
    private boolean isActor(Cells cells, SourceRecord row) {
        String actor = cells.actor(row);
        return isCustomer(actor) && (!agents.contains(actor) || cells.role(row).equalsIgnoreCase("customer"));
    }

    private boolean names(String text) {
        String whole = text.strip();
        return isCustomer(whole)
                || isTicket(whole)
                || BETWEEN_WORDS.splitAsStream(whole).anyMatch(word -> isCustomer(word) || isTicket(word));
    }

    /** Where a file has its ids. */
    static final class Cells {
        private final int customer;
        private final int ticket;
        private final int agent;
        private final int actor;
        private final int role;

        Cells(SourceRecords records) {
            customer = records.position("customer_id").orElse(-1);
            ticket = records.position("ticket_id").orElse(-1);
            agent = records.position("agent_id").orElse(-1);
            actor = records.position("actor_id").orElse(-1);
            role = records.position("actor_role").orElse(-1);
        }

        String customer(SourceRecord row) {
            return cell(row, customer);
        }

        String ticket(SourceRecord row) {
            return cell(row, ticket);
        }

        String agent(SourceRecord row) {
            return cell(row, agent);
        }

        String actor(SourceRecord row) {
            return cell(row, actor);
        }

        String role(SourceRecord row) {
            return cell(row, role);
        }

        private static String cell(SourceRecord row, int position) {
            return position < 0 ? "" : row.cells().get(position).strip();
        }
    }
}
