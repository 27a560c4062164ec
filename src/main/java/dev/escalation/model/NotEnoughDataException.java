package dev.escalation.model;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** The data is sound but cannot carry a model: too few tickets, or one class only. A verdict, not a failure. */
public final class NotEnoughDataException extends SayableException {
    private static final long serialVersionUID = 1L;

    /** @param missing what is missing, without a full stop */
    public NotEnoughDataException(Sayable missing) {
        super(Said.of("model.few", missing));
    }
}
