package dev.escalation.live;

import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTable;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happened to one ticket, and how earlier tickets of the same customer ended.
 *
 * @param happenings oldest first, also those after the moment of the score
 * @param earlierTickets of the customer, created before this one, newest first
 * @param earlierTicketCount of all of them, as the list may hold fewer
 */
public record TicketStory(List<Happening> happenings, List<EarlierTicket> earlierTickets, int earlierTicketCount) {
    private static final int EARLIER_SHOWN = 8;

    /** @param positive whether the outcome that is predicted happened */
    public record EarlierTicket(
            int ticket, String id, String subject, long createdAt, boolean positive, boolean open) {}

    public TicketStory {
        happenings = List.copyOf(happenings);
        earlierTickets = List.copyOf(earlierTickets);
    }

    /**
     * @param table that has the ticket
     * @param history of all tickets of the desk, maybe of an earlier moment; the same table where it has them all
     */
    public static TicketStory of(FeatureTable table, FeatureTable history, Happenings happenings, int ticket) {
        List<EarlierTicket> earlier = earlier(table, history, ticket);
        return new TicketStory(
                happenings.of(table.data(), ticket),
                earlier.subList(0, Math.min(EARLIER_SHOWN, earlier.size())),
                earlier.size());
    }

    private static List<EarlierTicket> earlier(FeatureTable table, FeatureTable history, int ticket) {
        TicketTable tickets = table.data().tickets();
        String customer = tickets.customer().get(ticket);
        List<EarlierTicket> earlier = new ArrayList<>();
        if (customer == null) {
            return earlier;
        }
        long created = tickets.createdAt()[ticket];
        addEarlier(table, customer, created, _ -> true, earlier);
        if (!history.data().equals(table.data())) {
            addEarlier(history, customer, created, id -> tickets.ids().codeOf(id) == Dictionary.MISSING, earlier);
        }
        earlier.sort(Comparator.comparingLong(EarlierTicket::createdAt).reversed());
        return earlier;
    }

    /** @param wanted of tickets by id */
    private static void addEarlier(
            FeatureTable table, String customer, long before, Predicate<String> wanted, List<EarlierTicket> earlier) {
        TicketTable tickets = table.data().tickets();
        int code = tickets.customer().dictionary().codeOf(customer);
        for (int other = 0; code != Dictionary.MISSING && other < tickets.size(); other++) {
            long created = tickets.createdAt()[other];
            String id = tickets.ids().level(other);
            if (tickets.customer().code(other) == code && created < before && wanted.test(id)) {
                earlier.add(new EarlierTicket(
                        other,
                        id,
                        tickets.subject().get(other),
                        created,
                        table.outcomes().positive()[other],
                        !table.outcomes().known()[other]));
            }
        }
    }
}
