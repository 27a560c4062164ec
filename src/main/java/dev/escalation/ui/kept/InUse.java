package dev.escalation.ui.kept;

import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Registry;
import dev.escalation.model.ModelJson;
import dev.escalation.model.TrainedModel;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which of the kept models is the one in use. */
final class InUse {
    private InUse() {}

    /** @return null if it is none of them, or not kept yet */
    static @Nullable ModelKey of(Registry registry, KeptState state, TrainedModel model, Progress progress)
            throws IOException {
        byte[] document = ModelJson.write(model);
        for (ModelRecord kept : state.models()) {
            boolean alike = kept.bytes() == document.length
                    && kept.key().model().equals(model.kind().id());
            if (alike
                    && registry.model(kept.key(), progress)
                            .filter(other -> Arrays.equals(ModelJson.write(other), document))
                            .isPresent()) {
                return kept.key();
            }
        }
        return null;
    }
}
