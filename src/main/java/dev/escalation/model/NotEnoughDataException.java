package dev.escalation.model;

/** The data is sound but cannot carry a model: too few tickets, or one class only. A verdict, not a failure. */
public final class NotEnoughDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotEnoughDataException(String message) {
        super(message);
    }
}
