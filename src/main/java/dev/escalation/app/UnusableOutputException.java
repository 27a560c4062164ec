package dev.escalation.app;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** The place for the results cannot be used; the message says why and what to do. */
public final class UnusableOutputException extends SayableException {
    private static final long serialVersionUID = 1L;

    /** For those who ask from the command line, which speaks English. */
    public UnusableOutputException(String message) {
        this(Sayable.asItIs(message));
    }

    public UnusableOutputException(Sayable said) {
        super(said);
    }

    public UnusableOutputException(Sayable said, Throwable cause) {
        super(said, cause);
    }
}
