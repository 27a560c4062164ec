package dev.escalation.report.document;

import java.util.Locale;

/** How a cell or a note is set apart. The words say the same, so that nothing rests on colour. */
public enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    ALARM,
    LOW,
    ELEVATED,
    HIGH,
    CRITICAL;

    /** The class of the style sheets. */
    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
