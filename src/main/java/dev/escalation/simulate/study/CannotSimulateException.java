package dev.escalation.simulate.study;

import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** The history of a desk says too little to simulate it; the message says what is missing and what to do. */
public final class CannotSimulateException extends SayableException {
    private static final long serialVersionUID = 1;

    public CannotSimulateException(Sayable said) {
        super(said);
    }
}
