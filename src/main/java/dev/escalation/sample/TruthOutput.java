package dev.escalation.sample;

/** Whether the true risk is computed and written; it takes far longer than the data itself. */
public enum TruthOutput {
    NONE,
    WRITE
}
