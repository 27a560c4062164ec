package dev.escalation.app.registry;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.store.tables.ModelKey;
import java.util.Collection;

/** Models that are gone, and those that may not go. */
final class Removed {
    private Removed() {}

    static UnusableRequestException of(ModelKey key) {
        return new UnusableRequestException("the model " + key.shortName()
                + " was removed; only its figures are left. Choose one of: workbench models list --workspace DIR");
    }

    static void requireAllowed(Collection<ModelKey> keys, Champions champions) {
        for (ModelKey key : keys) {
            if (champions.protectedModels().contains(key)) {
                throw new UnusableRequestException("the model " + key.shortName()
                        + " is the champion or the one before it, and stays. Promote another one first.");
            }
        }
    }
}
