package dev.escalation.serve.keys;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** Keys cannot be kept or read as asked. The message says what to do. */
public final class UnusableKeysException extends SayableException {
    private static final long serialVersionUID = 1L;

    UnusableKeysException(Sayable said) {
        super(said);
    }
}
