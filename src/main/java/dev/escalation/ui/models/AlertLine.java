package dev.escalation.ui.models;

import dev.escalation.chart.ColorRole;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Scores by risk, with the alert line to be dragged or moved by the arrow keys. */
final class AlertLine extends Region {
    private static final int BINS = 40;
    private static final double MARGIN = 8;
    private static final double BARS_HEIGHT = 66;
    private static final double TRACK_Y = BARS_HEIGHT + 10;
    private static final double HEIGHT = TRACK_Y + 10;
    private static final double KNOB = 12;
    private static final double STEPS = 100;
    private static final double MOUSE_STEPS = 1000;
    private static final int LONG_STEP = 10;

    private final ReadOnlyBooleanProperty dark;
    private final Canvas canvas = new Canvas();
    private final DoubleProperty threshold = new SimpleDoubleProperty(1);
    private int[] all = new int[BINS];
    private int[] happened = new int[BINS];

    AlertLine(ReadOnlyBooleanProperty dark) {
        this.dark = dark;
        setId("alert-line");
        getStyleClass().add("alert-line");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(160, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setOnMousePressed(this::follow);
        setOnMouseDragged(this::follow);
        setOnKeyPressed(this::step);
        threshold.addListener(_ -> moved());
        dark.addListener(_ -> draw());
        focusedProperty().addListener(_ -> draw());
    }

    /** 0 to 1; may be infinite for a line that nothing reaches. */
    DoubleProperty thresholdProperty() {
        return threshold;
    }

    void show(AlertTable table, double chosen) {
        all = table.histogram(BINS, false);
        happened = table.histogram(BINS, true);
        threshold.set(chosen);
        draw();
    }

    private void follow(MouseEvent event) {
        requestFocus();
        double share = (event.getX() - MARGIN) / (getWidth() - 2 * MARGIN);
        threshold.set(Math.rint(clamp(share) * MOUSE_STEPS) / MOUSE_STEPS);
        event.consume();
    }

    /** To the next whole percent, so that a line that was chosen between two of them is left evenly. */
    private void step(KeyEvent event) {
        double percent = clamp(threshold.get()) * STEPS;
        double up = Math.floor(percent + 1e-9) + 1;
        double down = Math.ceil(percent - 1e-9) - 1;
        int further = event.isShiftDown() ? LONG_STEP - 1 : 0;
        double next = switch (event.getCode()) {
            case RIGHT, UP -> up + further;
            case LEFT, DOWN -> down - further;
            case PAGE_UP -> up + LONG_STEP - 1;
            case PAGE_DOWN -> down - LONG_STEP + 1;
            case HOME -> 0;
            case END -> STEPS;
            default -> Double.NaN;
        };
        if (!Double.isNaN(next)) {
            threshold.set(clamp(next / STEPS));
            event.consume();
        }
    }

    private static double clamp(double share) {
        return Math.clamp(share, 0, 1);
    }

    private void moved() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        draw();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case VALUE -> clamp(threshold.get()) * STEPS;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> STEPS;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(HEIGHT);
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() <= 2 * MARGIN) {
            return;
        }
        double x = MARGIN + clamp(threshold.get()) * (canvas.getWidth() - 2 * MARGIN);
        drawBars(g, x);
        drawTrack(g, x);
    }

    /** Heights are square roots: the few high scores stay visible beside the many low ones. */
    private void drawBars(GraphicsContext g, double x) {
        int highest = 1;
        for (int count : all) {
            highest = Math.max(highest, count);
        }
        double width = (canvas.getWidth() - 2 * MARGIN) / BINS;
        for (int bin = 0; bin < BINS; bin++) {
            double left = MARGIN + bin * width;
            boolean alerted = left + width / 2 >= x;
            bar(g, ColorRole.CHART_BAND_5, left, width, all[bin], highest);
            bar(g, alerted ? ColorRole.CHART_1 : ColorRole.CHART_5, left, width, happened[bin], highest);
        }
        g.setFill(Paints.of(ColorRole.CHART_AXIS, dark.get()));
        g.fillRect(MARGIN, BARS_HEIGHT, canvas.getWidth() - 2 * MARGIN, 1);
    }

    private void bar(GraphicsContext g, ColorRole role, double left, double width, int count, int highest) {
        double height = (BARS_HEIGHT - 6) * Math.sqrt(count / (double) highest);
        g.setFill(Paints.of(role, dark.get()));
        g.fillRect(left, BARS_HEIGHT - height, width - 1, height);
    }

    private void drawTrack(GraphicsContext g, double x) {
        double right = canvas.getWidth() - MARGIN;
        g.setFill(Paints.of(ColorRole.NEUTRAL_MUTED, dark.get()));
        g.fillRoundRect(MARGIN, TRACK_Y - 2, right - MARGIN, 4, 4, 4);
        g.setFill(Paints.of(ColorRole.CHART_1, dark.get()));
        g.fillRoundRect(x, TRACK_Y - 2, right - x, 4, 4, 4);
        g.setFill(Paints.of(ColorRole.FG_DEFAULT, dark.get()));
        g.fillRect(x - 1, 0, 2, TRACK_Y);
        double halo = isFocused() ? KNOB + 5 : KNOB;
        g.setFill(Paints.of(isFocused() ? ColorRole.FG_DEFAULT : ColorRole.CHART_1, dark.get()));
        g.fillOval(x - halo / 2, TRACK_Y - halo / 2, halo, halo);
        g.setFill(Paints.of(ColorRole.CHART_1, dark.get()));
        g.fillOval(x - KNOB / 2, TRACK_Y - KNOB / 2, KNOB, KNOB);
        double hole = KNOB - 4;
        g.setFill(Paints.of(ColorRole.BG_DEFAULT, dark.get()));
        g.fillOval(x - hole / 2, TRACK_Y - hole / 2, hole, hole);
    }
}
