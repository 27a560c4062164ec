package dev.escalation.app;

/** The place for the results cannot be used; the message says why and what to do. */
public final class UnusableOutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableOutputException(String message) {
        super(message);
    }

    public UnusableOutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
