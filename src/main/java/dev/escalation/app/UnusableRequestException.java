package dev.escalation.app;

/** What was asked for does not fit the data, the model or the workspace; the message says why and what to do. */
public final class UnusableRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableRequestException(String message) {
        super(message);
    }
}
