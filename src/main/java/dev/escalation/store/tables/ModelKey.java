package dev.escalation.store.tables;

/**
 * One model of one training, or of one file.
 *
 * @param runId of the training or the import
 * @param model such as {@code xgboost}
 */
public record ModelKey(String runId, String model) {
    private static final int SHORT = 8;

    /** {@code xgboost@1f0c9d2e}: how people name it on a command line; the first characters of the run are enough. */
    public String shortName() {
        return model + "@" + runId.substring(0, Math.min(SHORT, runId.length()));
    }
}
