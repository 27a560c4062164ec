package dev.escalation.explain;

/** A score cannot be explained; nothing is shown in the explanation's place. */
public final class ExplanationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExplanationException(String message) {
        super(message);
    }
}
