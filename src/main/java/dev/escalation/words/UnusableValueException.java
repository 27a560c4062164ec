package dev.escalation.words;

import java.util.Locale;

/** Something that a user wrote is no such value; without the full stop, as others say where it stands. */
public final class UnusableValueException extends IllegalArgumentException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    public UnusableValueException(Sayable said) {
        super(said.inEnglish());
        this.said = said;
    }

    public UnusableValueException(Sayable said, Throwable cause) {
        super(said.inEnglish(), cause);
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
