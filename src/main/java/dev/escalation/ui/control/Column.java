package dev.escalation.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column of text that is not cut off where there is little room, as it scrolls. A {@link VBox} asks each child for its
 * smallest and its preferred height, and so does each column in it, so that text six columns deep is laid out 33 times; this
 * one is never lower than it prefers, and keeps what it found until something in it changes.
 */
public class Column extends VBox {
    private double knownWidth = Double.NaN;
    private double knownHeight;

    public Column(double spacing, Node... children) {
        super(spacing, children);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }
}
