package dev.escalation.chart;

import java.awt.Font;

enum TextStyle {
    TITLE(FontWeight.SEMIBOLD, 17, 22),
    FIGURE(FontWeight.SEMIBOLD, 26, 32),
    HEADING(FontWeight.SEMIBOLD, 14, 20),
    STRONG(FontWeight.SEMIBOLD, 12, 17),
    LABEL(FontWeight.MEDIUM, 12, 16),
    BODY(FontWeight.REGULAR, 13, 20),
    SMALL(FontWeight.REGULAR, 12, 17),
    MICRO(FontWeight.REGULAR, 11, 15);

    private final FontWeight weight;
    private final int size;
    /** Distance of two base lines in pixels. */
    final int lineHeight;

    TextStyle(FontWeight weight, int size, int lineHeight) {
        this.weight = weight;
        this.size = size;
        this.lineHeight = lineHeight;
    }

    /** The bundled font, or the machine's own where that lacks a character of the text. */
    Font fontFor(String text) {
        Font bundled = FontSupport.face(weight).deriveFont((float) size);
        if (bundled.canDisplayUpTo(text) < 0) {
            return bundled;
        }
        return new Font(Font.SANS_SERIF, weight == FontWeight.REGULAR ? Font.PLAIN : Font.BOLD, size);
    }
}
