package dev.escalation.app;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.TextUse;
import dev.escalation.features.TicketVectors;
import dev.escalation.store.UserFolders;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.EmbeddingCache;
import dev.escalation.text.embedding.FileEmbeddingCache;
import dev.escalation.text.embedding.MemoryEmbeddingCache;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of what tickets were opened with. A text is read once: its vector is kept under a hash of the masked text, in the
 * workspace that the data belongs to, or else among what a user's program may make again at any time.
 */
public final class OpeningTexts {
    private OpeningTexts() {}

    /**
     * @param session of the workspace that the data belongs to; null if it belongs to none
     * @return empty where the plan needs none
     * @throws java.util.concurrent.CancellationException if the user stops it; what was read by then is kept
     */
    public static Optional<TicketVectors> read(
            CleanData data, FeaturePlan plan, @Nullable WorkspaceSession session, Progress progress)
            throws IOException {
        return plan.text() == TextUse.ON ? Optional.of(read(data, session, progress)) : Optional.empty();
    }

    /** The same for whatever plan. */
    static TicketVectors read(CleanData data, @Nullable WorkspaceSession session, Progress progress)
            throws IOException {
        return session == null ? read(data, progress) : session.vectors(data, progress);
    }

    private static TicketVectors read(CleanData data, Progress progress) {
        try (FileEmbeddingCache cache =
                FileEmbeddingCache.open(UserFolders.cache().resolve("embeddings"))) {
            return read(data, cache, progress);
        } catch (IOException _) {
            // another program has it open, or the folder is read only: the same vectors, only not kept
            return read(data, new MemoryEmbeddingCache(Integer.MAX_VALUE), progress);
        }
    }

    private static TicketVectors read(CleanData data, EmbeddingCache cache, Progress progress) {
        try (Embedder embedder = new Embedder(cache)) {
            return TicketVectors.of(data, embedder, progress);
        }
    }
}
