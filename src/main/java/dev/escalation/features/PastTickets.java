package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.task.Progress;
import dev.escalation.text.similar.PastTicket;
import dev.escalation.text.similar.SimilarTickets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tickets of a growing desk were opened with, and what became of them. Changed by one thread, read by any. */
final class PastTickets {
    private final TicketTexts texts;
    private final Map<String, Opening> openings = new HashMap<>();
    private boolean isStale = true;
    private volatile SimilarTickets ordered = SimilarHistory.ordered(List.of(), Progress.NONE);

    private record Opening(float[] vector, boolean notEnglish, List<PastTicket> outcomes) {}

    PastTickets(TicketTexts texts) {
        this.texts = texts;
    }

    TicketVectors read(CleanData tickets) {
        return texts.read(tickets);
    }

    void put(TicketReading reading, TicketVectors vectors, int ticket) {
        String id = reading.data().tickets().ids().level(ticket);
        float[] vector = vectors.vectors().get(ticket);
        long createdAt = reading.data().tickets().createdAt()[ticket];
        List<PastTicket> outcomes = SimilarHistory.outcomes(id, vector, createdAt, reading.lives()[ticket]);
        Opening before =
                openings.put(id, new Opening(vector, vectors.notEnglish().get(ticket), outcomes));
        isStale |= !outcomes.isEmpty() || (before != null && !before.outcomes.isEmpty());
    }

    void remove(String id) {
        Opening before = openings.remove(id);
        isStale |= before != null && !before.outcomes.isEmpty();
    }

    /** Of tickets that were put. */
    TicketVectors known(CleanData tickets) {
        List<float[]> vectors = new ArrayList<>();
        BitSet notEnglish = new BitSet();
        for (String id : tickets.tickets().ids().levels()) {
            Opening opening = Optional.ofNullable(openings.get(id)).orElseThrow();
            notEnglish.set(vectors.size(), opening.notEnglish);
            vectors.add(opening.vector);
        }
        return new TicketVectors(vectors, notEnglish);
    }

    /** Takes the outcomes that have become known since the last time into the answers; the work of some 100 ms. */
    void order(Progress progress) {
        if (isStale) {
            List<PastTicket> all = openings.values().stream()
                    .flatMap(opening -> opening.outcomes.stream())
                    .toList();
            ordered = SimilarHistory.ordered(all, progress);
            isStale = false;
        }
    }

    SimilarHistory about(CleanData tickets, TicketVectors vectors) {
        return SimilarHistory.about(tickets, vectors, ordered);
    }
}
