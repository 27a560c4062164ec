package dev.escalation.ui.models;

import java.util.Locale;

/** The parts of the screen, in the order of their buttons. */
enum ModelsPart {
    COMPARE,
    VERSUS,
    CLOSER,
    TIME,
    KEPT;

    String key() {
        return "models.part." + name().toLowerCase(Locale.ROOT);
    }
}
