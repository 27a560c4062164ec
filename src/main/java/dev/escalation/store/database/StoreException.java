package dev.escalation.store.database;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** The database cannot do what is asked; the message says why and what to do. */
public final class StoreException extends SayableException {
    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;

    public StoreException(Sayable said) {
        super(said);
        this.worthAnotherTry = false;
    }

    public StoreException(Sayable said, Throwable cause) {
        this(said, false, cause);
    }

    StoreException(Sayable said, boolean worthAnotherTry, Throwable cause) {
        super(said, cause);
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the connection went away rather than that something is wrong. */
    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
