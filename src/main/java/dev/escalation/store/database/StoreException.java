package dev.escalation.store.database;

/** The database cannot do what is asked; the message says why and what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;

    public StoreException(String message) {
        super(message);
        worthAnotherTry = false;
    }

    public StoreException(String message, Throwable cause) {
        this(message, false, cause);
    }

    StoreException(String message, boolean worthAnotherTry, Throwable cause) {
        super(message, cause);
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the connection went away rather than that something is wrong. */
    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
