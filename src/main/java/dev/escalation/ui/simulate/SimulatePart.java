package dev.escalation.ui.simulate;

import java.util.Locale;

/** The parts of the screen, in the order of their buttons. */
enum SimulatePart {
    ACTING,
    REPLAY,
    ROUTING,
    DRIVERS;

    String key() {
        return "simulate.part." + name().toLowerCase(Locale.ROOT);
    }
}
