package dev.escalation.app.registry;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.words.Said;
import java.util.Collection;

/** Models that are gone, and those that may not go. */
final class Removed {
    private Removed() {}

    static UnusableRequestException of(ModelKey key) {
        return new UnusableRequestException(Said.of("app.model.removed", key.shortName()));
    }

    static void requireAllowed(Collection<ModelKey> keys, Champions champions) {
        for (ModelKey key : keys) {
            if (champions.protectedModels().contains(key)) {
                throw new UnusableRequestException(Said.of("app.model.stays", key.shortName()));
            }
        }
    }
}
