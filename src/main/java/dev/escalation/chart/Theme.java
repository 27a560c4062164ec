package dev.escalation.chart;

import java.awt.Color;

/** The two sets of colours. */
public enum Theme {
    LIGHT,
    DARK;

    /** The opaque colour of a role in this theme. */
    public Color color(ColorRole role) {
        return new Color(this == LIGHT ? role.light : role.dark);
    }
}
