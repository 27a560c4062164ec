package dev.escalation.app;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** What was asked for does not fit the data, the model or the workspace; the message says why and what to do. */
public final class UnusableRequestException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    /** For those who ask from the command line, which speaks English. */
    public UnusableRequestException(String message) {
        this(Sayable.asItIs(message));
    }

    public UnusableRequestException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
