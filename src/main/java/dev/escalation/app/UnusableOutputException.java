package dev.escalation.app;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** The place for the results cannot be used; the message says why and what to do. */
public final class UnusableOutputException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    /** For those who ask from the command line, which speaks English. */
    public UnusableOutputException(String message) {
        this(Sayable.asItIs(message));
    }

    public UnusableOutputException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    public UnusableOutputException(Sayable said, Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
