package dev.escalation.ui.evaluate;

import java.util.Locale;

/** What can be asked of a model's test, in the order of the list. */
enum Question {
    LINE("fth-sliders"),
    EARLY("fth-clock"),
    REVIEWS("fth-check-square"),
    TOP("fth-bar-chart-2"),
    TRUST("fth-percent"),
    WEAK("fth-alert-triangle"),
    TIME("fth-trending-up"),
    RARER("fth-minimize-2"),
    LISTS("fth-calendar");

    private final String icon;

    Question(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** As in node ids and texts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
