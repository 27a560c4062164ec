package dev.escalation.store.secrets;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** A password cannot be kept or found; the message says why and what to do, and holds no secret. */
public final class SecretException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;
    private final Reason reason;

    /** What stands in the way. */
    public enum Reason {
        /** The passphrase is not the one of the file. */
        WRONG_PASSPHRASE,
        /** Nobody has given the passphrase yet. */
        LOCKED,
        /** The file was changed by something else than this program. */
        DAMAGED,
        /** The system has no key store, or it refuses. */
        NO_KEY_STORE,
        /** The disk refuses. */
        DISK
    }

    SecretException(Reason reason, Sayable said) {
        super(said.inEnglish());
        this.said = said;
        this.reason = reason;
    }

    SecretException(Reason reason, Sayable said, Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
