package dev.escalation.simulate.study;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** The history of a desk says too little to simulate it; the message says what is missing and what to do. */
public final class CannotSimulateException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1;

    private final transient Sayable said;

    public CannotSimulateException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
