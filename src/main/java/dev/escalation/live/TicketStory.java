package dev.escalation.live;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    public static TicketStory of(FeatureTable table, Happenings happenings, int ticket) {
        List<EarlierTicket> earlier = earlier(table, ticket);
        return new TicketStory(
                happenings.of(table.data(), ticket),
                earlier.subList(0, Math.min(EARLIER_SHOWN, earlier.size())),
                earlier.size());
    }

    private static List<EarlierTicket> earlier(FeatureTable table, int ticket) {
        CleanData data = table.data();
        int customer = data.tickets().customer().code(ticket);
        if (customer == Dictionary.MISSING) {
            return new ArrayList<>();
        }
        List<EarlierTicket> earlier = new ArrayList<>();
        long created = data.tickets().createdAt()[ticket];
        for (int other = 0; other < data.tickets().size(); other++) {
            long otherCreated = data.tickets().createdAt()[other];
            if (data.tickets().customer().code(other) == customer && otherCreated < created) {
                earlier.add(new EarlierTicket(
                        other,
                        data.tickets().ids().level(other),
                        data.tickets().subject().get(other),
                        otherCreated,
                        table.outcomes().positive()[other],
                        !table.outcomes().known()[other]));
            }
        }
        earlier.sort(Comparator.comparingLong(EarlierTicket::createdAt).reversed());
        return earlier;
    }
}
