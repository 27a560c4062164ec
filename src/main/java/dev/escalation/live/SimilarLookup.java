package dev.escalation.live;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.features.SimilarHistory;
import dev.escalation.features.Target;
import dev.escalation.features.TicketVectors;
import dev.escalation.task.Progress;
import dev.escalation.text.similar.Neighbour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Earlier tickets that are about the same. Their order is worked out once and kept while the data stays the same. */
public final class SimilarLookup {
    private final Happenings happenings;
    private @Nullable Ready ready;

    private record Ready(CleanData data, Target target, SimilarHistory history) {}

    public SimilarLookup(Happenings happenings) {
        this.happenings = happenings;
    }

    /**
     * The most similar first; for any thread.
     *
     * @param vectors of the tickets of the data
     * @param target whose outcome is told
     * @param ticket row of the ticket table
     * @param asOf only tickets whose outcome was known before are named, and nothing later is told of them
     */
    public List<SimilarTicket> find(
            CleanData data, TicketVectors vectors, Target target, int ticket, long asOf, int count, Progress progress) {
        return history(data, vectors, target, progress).nearest(ticket, asOf, count).tickets().stream()
                .map(neighbour -> told(data, neighbour, asOf))
                .toList();
    }

    private synchronized SimilarHistory history(
            CleanData data, TicketVectors vectors, Target target, Progress progress) {
        Ready known = ready;
        if (known == null || !known.data.equals(data) || known.target != target) {
            known = new Ready(data, target, SimilarHistory.of(data, target, vectors, progress));
            ready = known;
        }
        return known.history;
    }

    private SimilarTicket told(CleanData data, Neighbour neighbour, long asOf) {
        int ticket = data.tickets().ids().codeOf(neighbour.ticketId());
        return new SimilarTicket(
                ticket,
                neighbour.ticketId(),
                data.tickets().subject().get(ticket),
                data.tickets().createdAt()[ticket],
                neighbour.similarity(),
                neighbour.escalated(),
                neighbour.resolutionHours(),
                Double.isNaN(neighbour.resolutionHours()) ? "" : helped(data, ticket, asOf));
    }

    /** The words of the last resolution, or else the agent's last before it. */
    private String helped(CleanData data, int ticket, long asOf) {
        String lastOfAgent = "";
        String helped = "";
        for (Happening happening : happenings.of(data, ticket)) {
            if (happening.time() > asOf) {
                break;
            }
            if (happening.role() == ActorRole.AGENT && !happening.text().isBlank()) {
                lastOfAgent = happening.text();
            }
            if (happening.type() == EventType.RESOLVED) {
                helped = happening.text().isBlank() ? lastOfAgent : happening.text();
            }
        }
        return helped;
    }
}
