package dev.escalation.model.tree;

import dev.escalation.model.Matrix;

/** What all tree trainers ask of their training rows. */
final class TrainingData {
    private TrainingData() {}

    /** @throws IllegalArgumentException if the labels do not fit or hold one class only */
    static void checkLabels(Matrix x, boolean[] y) {
        if (y.length != x.rows()) {
            throw new IllegalArgumentException(x.rows() + " rows have " + y.length + " labels");
        }
        int positives = 0;
        for (boolean label : y) {
            positives += label ? 1 : 0;
        }
        if (positives == 0 || positives == y.length) {
            throw new IllegalArgumentException(
                    "training needs rows of both classes; " + positives + " of " + y.length + " are positive");
        }
    }

    /** @throws IllegalArgumentException if a value is missing or beyond the range of a float; names the column */
    static void checkComplete(Matrix x) {
        double[] values = x.values();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(
                        "column '" + x.columns().get(i % x.width()) + "' has a missing value in row " + i / x.width());
            }
        }
        checkRange(x);
    }

    /** @throws IllegalArgumentException if a value is beyond the range of a float; names the column */
    static void checkRange(Matrix x) {
        double[] values = x.values();
        for (int i = 0; i < values.length; i++) {
            if (Float.isInfinite((float) values[i])) {
                throw new IllegalArgumentException("column '" + x.columns().get(i % x.width()) + "' has " + values[i]
                        + " in row " + i / x.width());
            }
        }
    }
}
