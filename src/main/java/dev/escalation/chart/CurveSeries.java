package dev.escalation.chart;

import org.jspecify.annotations.Nullable;

/**
 * One model's curve.
 *
 * @param name printed beside the curve
 * @param score ROC AUC for a ROC curve, average precision for a precision-recall curve
 * @param x false positive rates, or recalls; 0 to 1, in order (either direction), at least one
 * @param y true positive rates, or precisions; as many as x; 0 to 1
 * @param alertLine marked by a ring, null where the model raises no alerts
 */
public record CurveSeries(
        String name,
        SeriesColor color,
        Estimate score,
        double[] x,
        double[] y,
        @Nullable CurvePoint alertLine) {
    public CurveSeries {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException("curve " + name + " has " + x.length + " x and " + y.length + " y");
        }
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] >= 0 && x[i] <= 1 && y[i] >= 0 && y[i] <= 1)) {
                throw new IllegalArgumentException("curve " + name + " leaves 0 to 1: " + x[i] + ", " + y[i]);
            }
        }
    }
}
