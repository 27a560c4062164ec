package dev.escalation.live;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketTimelines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one ticket, and how earlier tickets of the same customer ended.
 *
 * @param happenings oldest first, also those after the moment of the score
 * @param earlierTickets of the customer, created before this one, newest first
 * @param earlierTicketCount of all of them, as the list may hold fewer
 */
public record TicketStory(List<Happening> happenings, List<EarlierTicket> earlierTickets, int earlierTicketCount) {
    private static final int EARLIER_SHOWN = 8;

    /**
     * One event.
     *
     * @param change from one value to another, or a field and its value; may be empty
     * @param text what was written, personal data masked; may be empty
     */
    public record Happening(
            long time, EventType type, ActorRole role, String actor, String change, String text, boolean afterScore) {}

    /** @param positive whether the outcome that is predicted happened */
    public record EarlierTicket(
            int ticket, String id, String subject, long createdAt, boolean positive, boolean open) {}

    public TicketStory {
        happenings = List.copyOf(happenings);
        earlierTickets = List.copyOf(earlierTickets);
    }

    /** @param asOf the moment of the score */
    public static TicketStory of(FeatureTable table, TicketTimelines timelines, int ticket, long asOf) {
        CleanData data = table.data();
        List<Happening> happenings = new ArrayList<>();
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            happenings.add(happening(data.events(), timelines.order()[i], asOf));
        }
        List<EarlierTicket> earlier = earlier(table, ticket);
        return new TicketStory(happenings, earlier.subList(0, Math.min(EARLIER_SHOWN, earlier.size())), earlier.size());
    }

    private static Happening happening(EventTable events, int event, long asOf) {
        String from = Optional.ofNullable(events.fromValue().get(event)).orElse("");
        String to = Optional.ofNullable(events.toValue().get(event)).orElse("");
        String change = from.isEmpty() || to.isEmpty() ? from + to : from + " → " + to;
        long time = events.time()[event];
        return new Happening(
                time,
                events.typeAt(event),
                events.actorRoleAt(event),
                Optional.ofNullable(events.actor().get(event)).orElse(""),
                change,
                events.description().get(event),
                time > asOf);
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
