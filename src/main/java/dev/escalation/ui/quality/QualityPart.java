package dev.escalation.ui.quality;

import java.util.Locale;

/** What the page has one after the other. */
enum QualityPart {
    OVERVIEW,
    COLUMNS,
    ROWS,
    TIME,
    LABELS,
    HISTORY;

    String key() {
        return "quality.part." + name().toLowerCase(Locale.ROOT);
    }
}
