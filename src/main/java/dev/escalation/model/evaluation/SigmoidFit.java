package dev.escalation.model.evaluation;

/**
 * Newton's method with step halving for {@link SigmoidCalibration}, on standardised scores so that their unit does not
 * matter. The loss is convex, so it ends at the one minimum to the precision of doubles.
 *
 * <p>Source of the safeguards: Lin, Lin and Weng, A note on Platt's probabilistic outputs, 2007.
 */
final class SigmoidFit {
    private static final int MAXIMUM_STEPS = 100;
    private static final double SMALLEST_STEP = 1e-15;
    /** Near the minimum the loss is flat and its rounding noise must not refuse the last, good steps. */
    private static final double ROUNDING = 1e-12;
    /** Added to the Hessian's diagonal: it stays invertible, and the minimum stays where it is. */
    private static final double RIDGE = 1e-12;

    private final double mean;
    private final double scale;
    private final double[] z;
    private final double[] target;
    private double slope;
    private double offset;

    SigmoidFit(LabelledScores rows) {
        mean = mean(rows.score());
        scale = deviation(rows.score(), mean);
        z = new double[rows.size()];
        target = new double[rows.size()];
        long positives = rows.positives();
        long negatives = rows.size() - positives;
        for (int row = 0; row < z.length; row++) {
            z[row] = (rows.score()[row] - mean) / scale;
            target[row] = rows.positive()[row] ? (positives + 1.0) / (positives + 2.0) : 1.0 / (negatives + 2.0);
        }
        offset = Math.log((negatives + 1.0) / (positives + 1.0));
    }

    SigmoidCalibration run() {
        double loss = loss(slope, offset);
        for (int step = 0; step < MAXIMUM_STEPS; step++) {
            double[] direction = newtonDirection();
            double length = 1;
            while (loss(slope + length * direction[0], offset + length * direction[1]) > loss * (1 + ROUNDING)
                    && length > SMALLEST_STEP) {
                length /= 2;
            }
            slope += length * direction[0];
            offset += length * direction[1];
            loss = loss(slope, offset);
            if (length * Math.hypot(direction[0], direction[1]) < SMALLEST_STEP * (1 + Math.hypot(slope, offset))) {
                break;
            }
        }
        return new SigmoidCalibration(slope / scale, offset - slope * (mean / scale));
    }

    private double[] newtonDirection() {
        double gradientSlope = 0;
        double gradientOffset = 0;
        double slopeSlope = RIDGE;
        double slopeOffset = 0;
        double offsetOffset = RIDGE;
        for (int row = 0; row < z.length; row++) {
            double probability = 1 / (1 + Math.exp(slope * z[row] + offset));
            double curvature = probability * (1 - probability);
            gradientSlope += z[row] * (target[row] - probability);
            gradientOffset += target[row] - probability;
            slopeSlope += z[row] * z[row] * curvature;
            slopeOffset += z[row] * curvature;
            offsetOffset += curvature;
        }
        double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
        return new double[] {
            -(offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant,
            -(slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant
        };
    }

    /** Cross entropy, written so that no exponential overflows. */
    private double loss(double someSlope, double someOffset) {
        double sum = 0;
        for (int row = 0; row < z.length; row++) {
            double x = someSlope * z[row] + someOffset;
            sum += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - (1 - target[row]) * x;
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    /** Population standard deviation; infinite if all values are the same to rounding, which fits a slope of 0. */
    private static double deviation(double[] values, double mean) {
        double sum = 0;
        double largest = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean) / values.length;
            largest = Math.max(largest, Math.abs(value));
        }
        double deviation = Math.sqrt(sum);
        return deviation <= 1e-14 * largest ? Double.POSITIVE_INFINITY : deviation;
    }
}
