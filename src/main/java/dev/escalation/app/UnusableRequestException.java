package dev.escalation.app;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** What was asked for does not fit the data, the model or the workspace; the message says why and what to do. */
public final class UnusableRequestException extends SayableException {
    private static final long serialVersionUID = 1L;

    /** For those who ask from the command line, which speaks English. */
    public UnusableRequestException(String message) {
        this(Sayable.asItIs(message));
    }

    public UnusableRequestException(Sayable said) {
        super(said);
    }
}
