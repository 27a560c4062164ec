package dev.escalation.ui.models;

import dev.escalation.chart.ColorRole;
import dev.escalation.model.evaluation.BootstrapInterval;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** An estimate on a common scale: a dot with its 95 % interval as a bar. */
final class IntervalMark extends Region {
    private static final double HEIGHT = 16;
    private static final double MARGIN = 4;

    /** The scale that all marks of a column share. */
    record Scale(double from, double to) {
        double place(double value) {
            return Math.clamp((value - from) / (to - from), 0, 1);
        }
    }

    private final ReadOnlyBooleanProperty dark;
    private final Canvas canvas = new Canvas();
    private BootstrapInterval estimate = new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);
    private final InvalidationListener repaint = _ -> draw();
    private Scale scale = new Scale(0, 1);
    private ColorRole color = ColorRole.CHART_5;

    IntervalMark(ReadOnlyBooleanProperty dark) {
        this.dark = dark;
        getChildren().add(canvas);
        setMinSize(36, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        // cells come and go; the theme stays
        dark.addListener(new WeakInvalidationListener(repaint));
    }

    void show(BootstrapInterval shown, Scale onScale, ColorRole inColor) {
        estimate = shown;
        scale = onScale;
        color = inColor;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double y = Math.floor(canvas.getHeight() / 2);
        g.setFill(Paints.of(ColorRole.CHART_GRID, dark.get()));
        g.fillRect(0, y, canvas.getWidth(), 1);
        if (Double.isNaN(estimate.value())) {
            return;
        }
        g.setFill(Paints.of(color, dark.get()));
        if (!Double.isNaN(estimate.low())) {
            g.setGlobalAlpha(0.45);
            double left = x(estimate.low());
            g.fillRoundRect(left - 1, y - 2, x(estimate.high()) - left + 2, 5, 3, 3);
            g.setGlobalAlpha(1);
        }
        g.fillOval(x(estimate.value()) - 3, y - 2.5, 6, 6);
    }

    private double x(double value) {
        return MARGIN + scale.place(value) * (canvas.getWidth() - 2 * MARGIN);
    }
}
