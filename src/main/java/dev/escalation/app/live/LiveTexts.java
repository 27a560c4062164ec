package dev.escalation.app.live;

import dev.escalation.data.CleanData;
import dev.escalation.features.TicketTexts;
import dev.escalation.features.TicketVectors;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.MemoryEmbeddingCache;
import dev.escalation.text.embedding.TextKey;

/** Reads what tickets say as long as a desk is followed; a text that was read before costs nothing. */
final class LiveTexts implements TicketTexts, AutoCloseable {
    private final MemoryEmbeddingCache cache = new MemoryEmbeddingCache(Integer.MAX_VALUE);
    private final Embedder embedder = new Embedder(cache);

    /** @param read of the tickets that the desk begins with */
    LiveTexts(CleanData begin, TicketVectors read) {
        for (int ticket = 0; ticket < begin.tickets().size(); ticket++) {
            String text = TicketVectors.text(begin.tickets(), ticket);
            if (!text.isBlank()) {
                cache.put(TextKey.of(text, Embedder.modelId()), read.vectors().get(ticket));
            }
        }
    }

    @Override
    public TicketVectors read(CleanData tickets) {
        return TicketVectors.of(tickets, embedder, Progress.NONE);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
