package dev.escalation.store.secrets;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** A password cannot be kept or found; the message says why and what to do, and holds no secret. */
public final class SecretException extends SayableException {
    private static final long serialVersionUID = 1L;

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
        super(said);
        this.reason = reason;
    }

    SecretException(Reason reason, Sayable said, Throwable cause) {
        super(said, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
