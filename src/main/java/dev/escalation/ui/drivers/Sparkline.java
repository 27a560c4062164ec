package dev.escalation.ui.drivers;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A small line over time from zero on, with gaps where there is no value and a dot at its last one. */
final class Sparkline extends Pane {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 18;
    private static final double MARGIN = 3;

    private final Path line = new Path();
    private final Circle end = new Circle(2);

    Sparkline() {
        line.getStyleClass().add("driver-line");
        end.getStyleClass().add("driver-dot");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(line, end);
    }

    /** @param values one per period, NaN for none */
    void show(double[] values) {
        line.getElements().clear();
        end.setVisible(false);
        double top = 0;
        for (double value : values) {
            top = Math.max(top, Double.isNaN(value) ? 0 : value);
        }
        boolean begun = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                begun = false;
                continue;
            }
            double x = MARGIN + i * (WIDTH - 2 * MARGIN) / Math.max(1, values.length - 1);
            double y = HEIGHT - MARGIN - (top > 0 ? values[i] / top * (HEIGHT - 2 * MARGIN) : 0);
            line.getElements().add(begun ? new LineTo(x, y) : new MoveTo(x, y));
            begun = true;
            end.setCenterX(x);
            end.setCenterY(y);
            end.setVisible(true);
        }
    }
}
