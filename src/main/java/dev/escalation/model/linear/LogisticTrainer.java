package dev.escalation.model.linear;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Arrays;

/**
 * Logistic regression with an L2 penalty, run to convergence by Newton steps. Of many rows an eighth is fitted first, from
 * where all of them need two or three steps.
 *
 * <p>Needs no library, can be cancelled during every pass over the rows, and gives the same bits on any number of threads.
 */
public final class LogisticTrainer {
    private static final double GRADIENT_TOLERANCE = 1e-12;
    private static final double GRADIENT_TOLERANCE_OF_START = 1e-5;
    private static final double ROUNDING = 1e-13;
    private static final double SHORTEST_STEP = 1e-9;
    private static final int ROWS_WORTH_A_START = 16_000;
    private static final int SHARE_OF_START = 8;

    private LogisticTrainer() {}

    /**
     * Settings.
     *
     * @param lambda penalty {@code lambda/2 · Σ coefficient²} next to the unscaled sum of log losses; default 1,
     *     range (0, ∞)
     * @param maxNewtonSteps default 50, range [1, 1000]
     */
    public record Options(double lambda, int maxNewtonSteps) {
        public Options {
            if (!(lambda > 0) || !Double.isFinite(lambda)) {
                throw new IllegalArgumentException("lambda " + lambda + " is out of range");
            }
            if (maxNewtonSteps < 1 || maxNewtonSteps > 1000) {
                throw new IllegalArgumentException("maxNewtonSteps " + maxNewtonSteps + " is out of range");
            }
        }

        public static Options defaults() {
            return new Options(1, 50);
        }
    }

    /**
     * Minimises {@code Σ log loss + lambda/2 · Σ coefficient²}; the intercept is not penalised.
     *
     * <p>A Newton step costs rows × columns² / 2, so this is meant for some hundred columns of comparable scale.
     *
     * @param x training rows without missing values
     * @param y labels, of both classes
     * @throws IllegalArgumentException if a value is missing or infinite (names the column), or labels do not fit
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static LinearModel train(Matrix x, boolean[] y, Options options, Progress progress) {
        check(x, y);
        progress.stage("Training logistic regression", 0);
        LogisticObjective objective = new LogisticObjective(x, y, options.lambda(), progress);
        double[] weights = minimum(objective, start(x, y, options, progress), options, GRADIENT_TOLERANCE);
        double[] coefficients = Arrays.copyOf(weights, x.width());
        return new LinearModel(x.columns(), coefficients, weights[x.width()], means(x));
    }

    private static double[] start(Matrix x, boolean[] y, Options options, Progress progress) {
        double[] zero = new double[x.width() + 1];
        int rows = x.rows() / SHARE_OF_START;
        double[] values = new double[rows * x.width()];
        boolean[] labels = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(x.values(), row * SHARE_OF_START * x.width(), values, row * x.width(), x.width());
            labels[row] = y[row * SHARE_OF_START];
        }
        if (x.rows() < ROWS_WORTH_A_START || positives(labels) == 0 || positives(labels) == rows) {
            return zero;
        }
        Matrix part = new Matrix(x.columns(), rows, values);
        LogisticObjective ofPart = new LogisticObjective(part, labels, options.lambda() / SHARE_OF_START, progress);
        return minimum(ofPart, zero, options, GRADIENT_TOLERANCE_OF_START);
    }

    private static double[] minimum(LogisticObjective objective, double[] start, Options options, double tolerance) {
        Point point = Point.at(start, objective);
        for (int step = 0;
                step < options.maxNewtonSteps() && point.steepest() > tolerance * Math.max(1, point.value);
                step++) {
            Point next = descend(objective, point);
            if (next.value >= point.value) {
                // Rounding hides any further descent; a last full step may still bring the gradient down.
                return next.steepest() < point.steepest() ? next.weights : point.weights;
            }
            point = next;
        }
        return point.weights;
    }

    /** The full Newton step, halved until it does not lead uphill. */
    private static Point descend(LogisticObjective objective, Point point) {
        double[] direction = Cholesky.solve(objective.hessian(point.weights), point.gradient);
        double length = 1;
        Point next = Point.at(stepped(point.weights, direction, length), objective);
        double noHigher = point.value + ROUNDING * Math.abs(point.value);
        while (!(next.value <= noHigher) && length > SHORTEST_STEP) {
            length /= 2;
            next = Point.at(stepped(point.weights, direction, length), objective);
        }
        return next;
    }

    private static double[] stepped(double[] weights, double[] direction, double length) {
        double[] next = weights.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= length * direction[i];
        }
        return next;
    }

    private static double[] means(Matrix x) {
        double[] means = new double[x.width()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < means.length; column++) {
                means[column] += x.at(row, column) / x.rows();
            }
        }
        return means;
    }

    private static void check(Matrix x, boolean[] y) {
        if (y.length != x.rows()) {
            throw new IllegalArgumentException(x.rows() + " rows have " + y.length + " labels");
        }
        int positives = positives(y);
        if (positives == 0 || positives == y.length) {
            throw new IllegalArgumentException(
                    "training needs rows of both classes; " + positives + " of " + y.length + " are positive");
        }
        for (int i = 0; i < x.values().length; i++) {
            if (!Double.isFinite(x.values()[i])) {
                throw new IllegalArgumentException("column '" + x.columns().get(i % x.width()) + "' has "
                        + x.values()[i] + " in row " + i / x.width());
            }
        }
    }

    private static int positives(boolean[] y) {
        int positives = 0;
        for (boolean label : y) {
            positives += label ? 1 : 0;
        }
        return positives;
    }

    /** Weights, with the objective's value and slope there. */
    private record Point(double[] weights, double value, double[] gradient) {
        static Point at(double[] weights, LogisticObjective objective) {
            double[] gradient = new double[weights.length];
            return new Point(weights, objective.valueAndGradient(weights, gradient), gradient);
        }

        double steepest() {
            return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        }
    }
}
