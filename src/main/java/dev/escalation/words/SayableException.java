package dev.escalation.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A failure that a user is told of in the language that he reads; its message is the English one, for logs and the command line. */
public abstract class SayableException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    protected SayableException(Sayable said) {
        this(said, null);
    }

    protected SayableException(Sayable said, @Nullable Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
    }

    @Override
    public final String in(Locale language) {
        return said.in(language);
    }
}
