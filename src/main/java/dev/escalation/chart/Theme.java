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

    /** The colour mixed with the background. */
    Color soft(ColorRole role, Tone tone) {
        Color full = color(role);
        Color ground = color(ColorRole.BG_DEFAULT);
        return new Color(
                tone.mixed(full.getRed(), ground.getRed()),
                tone.mixed(full.getGreen(), ground.getGreen()),
                tone.mixed(full.getBlue(), ground.getBlue()));
    }

    /** Opacity of a band, 0 to 255. */
    int veil() {
        return this == LIGHT ? 42 : 64;
    }
}
