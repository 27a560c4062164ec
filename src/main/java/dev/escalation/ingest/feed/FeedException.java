package dev.escalation.ingest.feed;

import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes cannot be asked for at the moment; the message says why and what to do. */
public final class FeedException extends IOException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    public FeedException(Sayable said) {
        this(said, null);
    }

    public FeedException(Sayable said, @Nullable Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
