package dev.escalation.app.registry;

import dev.escalation.store.tables.ModelKey;
import dev.escalation.store.tables.ModelRow;
import java.time.Instant;

/**
 * A model that is kept, as a list shows it.
 *
 * @param target what it predicts
 * @param best whether it was the best of its training
 * @param bytes of the model; 0 if it was removed and only its figures are left
 * @param at when it was trained or imported
 * @param fileName that it was imported from; empty for a training of this program's
 * @param by who imported it; empty for a training
 */
public record ModelRecord(
        ModelKey key,
        String target,
        boolean best,
        long bytes,
        double trainingSeconds,
        Instant at,
        String fileName,
        String by,
        ModelMetadata metadata) {
    static ModelRecord of(ModelRow row) {
        ModelMetadata metadata =
                row.isImported() ? ImportedMetadata.of(row.figures()) : ModelMetadata.ofFigures(row.figures());
        return new ModelRecord(
                row.key(),
                row.target(),
                row.best(),
                row.bytes(),
                row.trainingSeconds(),
                row.at(),
                row.fileName(),
                row.by(),
                metadata);
    }

    public boolean isImported() {
        return !fileName.isEmpty();
    }

    /** Whether the model itself is still there. */
    public boolean isThere() {
        return bytes > 0;
    }
}
