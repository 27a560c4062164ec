package dev.escalation.serve;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** The server cannot listen as asked. The message says what to do. */
public final class UnusableAddressException extends SayableException {
    private static final long serialVersionUID = 1L;

    UnusableAddressException(Sayable said) {
        super(said);
    }
}
