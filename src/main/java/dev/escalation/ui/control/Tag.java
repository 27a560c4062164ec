package dev.escalation.ui.control;

import javafx.scene.control.Label;

/** A word with a coloured ground. */
public final class Tag extends Label {
    /** What the ground means. */
    public enum Kind {
        NEUTRAL(""),
        OK("tag-ok"),
        WARN("tag-warn"),
        BAD("tag-bad"),
        ACCENT("tag-accent");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    public Tag(String text, Kind kind) {
        super(text);
        getStyleClass().add("tag");
        if (kind != Kind.NEUTRAL) {
            getStyleClass().add(kind.styleClass);
        }
        setMinWidth(USE_PREF_SIZE);
    }
}
