package dev.escalation.store.database;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** The database cannot do what is asked; the message says why and what to do. */
public final class StoreException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;
    private final boolean worthAnotherTry;

    public StoreException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
        this.worthAnotherTry = false;
    }

    public StoreException(Sayable said, Throwable cause) {
        this(said, false, cause);
    }

    StoreException(Sayable said, boolean worthAnotherTry, Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the connection went away rather than that something is wrong. */
    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
