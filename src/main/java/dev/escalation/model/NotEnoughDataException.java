package dev.escalation.model;

/** The data is sound but cannot carry a model: too few tickets, or one class only. A verdict, not a failure. */
public final class NotEnoughDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String WHAT_TO_DO = "Use data of a longer period, or predict another outcome.";

    /** @param message what is missing, without a full stop */
    public NotEnoughDataException(String message) {
        super(message + ". " + WHAT_TO_DO);
    }
}
