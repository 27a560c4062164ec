package dev.escalation.serve.keys;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** Keys cannot be kept or read as asked. The message says what to do. */
public final class UnusableKeysException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    UnusableKeysException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
