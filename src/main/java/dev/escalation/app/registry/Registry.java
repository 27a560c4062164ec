package dev.escalation.app.registry;

import dev.escalation.model.TrainedModel;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where models are kept: in a workspace, or for the session. Safe for use by several threads. */
public interface Registry {
    /** All of them, the newest first. */
    List<ModelRecord> models(Progress progress) throws IOException;

    /**
     * @return empty if it was removed
     * @throws dev.escalation.model.tree.ModelFormatException if what is kept is damaged
     */
    Optional<TrainedModel> model(ModelKey key, Progress progress) throws IOException;

    Champions champions(Progress progress) throws IOException;

    void promote(Promotion promotion, Progress progress) throws IOException;

    /** Takes a model from a file. */
    ModelRecord add(ModelFile file, String by, Progress progress) throws IOException;

    /**
     * Removes models; of those trained here the figures stay.
     *
     * @throws dev.escalation.app.UnusableRequestException if one of them is a champion or the one before it
     */
    void remove(Collection<ModelKey> keys, Progress progress) throws IOException;
}
