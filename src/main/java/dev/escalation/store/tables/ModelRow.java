package dev.escalation.store.tables;

import java.time.Instant;

/**
 * A model as a list shows it, without the model itself.
 *
 * @param best whether it was the best of its training
 * @param figures JSON: of a training what validation and test showed, of a file what stood beside it
 * @param bytes of the document; 0 if the model was removed
 * @param at when it was trained or imported
 * @param by who imported it; empty for a training
 * @param fileName that it was imported from; empty for a training
 * @param programVersion that trained it; empty for a file
 */
public record ModelRow(
        ModelKey key,
        String target,
        boolean best,
        String figures,
        long bytes,
        double trainingSeconds,
        Instant at,
        String by,
        String fileName,
        String programVersion) {
    public boolean isImported() {
        return !fileName.isEmpty();
    }
}
