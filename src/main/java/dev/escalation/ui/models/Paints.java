package dev.escalation.ui.models;

import dev.escalation.chart.ColorRole;
import dev.escalation.chart.Theme;
import javafx.scene.paint.Color;

/** The colours of charts for what is drawn on a canvas, which style sheets do not reach. */
final class Paints {
    private Paints() {}

    static Color of(ColorRole role, boolean dark) {
        java.awt.Color color = (dark ? Theme.DARK : Theme.LIGHT).color(role);
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }
}
