package dev.escalation.model;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.Locale;

/** The data is sound but cannot carry a model: too few tickets, or one class only. A verdict, not a failure. */
public final class NotEnoughDataException extends RuntimeException implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;

    /** @param missing what is missing, without a full stop */
    public NotEnoughDataException(Sayable missing) {
        Sayable said = Said.of("model.few", missing);
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
