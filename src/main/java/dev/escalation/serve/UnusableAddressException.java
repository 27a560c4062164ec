package dev.escalation.serve;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** The server cannot listen as asked. The message says what to do. */
public final class UnusableAddressException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    UnusableAddressException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
