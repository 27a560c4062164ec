package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTable;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.EmbeddedTexts;
import dev.escalation.text.embedding.Embedder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What every ticket was opened with, as a vector of its subject and description. Later messages do not count, so a ticket
 * has one vector at all times.
 *
 * @param vectors per ticket, 384 numbers of unit length; all 0 for a ticket that says nothing
 * @param notEnglish tickets that seem to be written in another language, see {@link EmbeddedTexts#notEnglish}
 */
public record TicketVectors(List<float[]> vectors, BitSet notEnglish) {
    public TicketVectors {
        vectors = List.copyOf(vectors);
        notEnglish = (BitSet) notEnglish.clone();
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it; what was read by then is kept */
    public static TicketVectors of(CleanData data, Embedder embedder, Progress progress) {
        int tickets = data.tickets().size();
        List<String> texts = IntStream.range(0, tickets)
                .mapToObj(ticket -> text(data.tickets(), ticket))
                .toList();
        EmbeddedTexts embedded = embedder.embed(texts, progress);
        return new TicketVectors(embedded.vectors(), embedded.notEnglish());
    }

    /** What a ticket begins with; empty if it says nothing. */
    public static String text(TicketTable tickets, int ticket) {
        String subject = tickets.subject().get(ticket);
        String description = tickets.description().get(ticket);
        return subject.isEmpty() || description.isEmpty() ? subject + description : subject + ".\n" + description;
    }

    /** The same tickets in another table, which has no others. */
    TicketVectors select(TicketTable from, TicketTable to) {
        List<float[]> selected = new ArrayList<>(to.size());
        BitSet others = new BitSet();
        for (int ticket = 0; ticket < to.size(); ticket++) {
            int before = from.ids().codeOf(to.ids().level(ticket));
            selected.add(vectors.get(before));
            others.set(ticket, notEnglish.get(before));
        }
        return new TicketVectors(selected, others);
    }
}
