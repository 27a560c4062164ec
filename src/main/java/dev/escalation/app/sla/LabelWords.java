package dev.escalation.app.sla;

import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;

/** Priorities and tiers as the file has them. */
final class LabelWords {
    private static final String ANY = "any";
    private static final String ESCAPE = "\\";

    private LabelWords() {}

    /** @throws IllegalArgumentException if it is blank */
    static String read(String text) {
        if (text.isBlank()) {
            throw new UnusableValueException(Said.of("app.sla.name"));
        }
        if (text.equals(ANY)) {
            return SlaTarget.ANY;
        }
        return text.startsWith(ESCAPE) ? text.substring(1) : text;
    }

    /** A desk may have a tier that is really called any: it gets a backslash. */
    static String of(String label) {
        if (label.equals(SlaTarget.ANY)) {
            return ANY;
        }
        return label.equals(ANY) || label.startsWith(ESCAPE) || label.isBlank() ? ESCAPE + label : label;
    }
}
