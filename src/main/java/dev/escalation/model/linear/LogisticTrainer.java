package dev.escalation.model.linear;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import smile.math.BFGS;

/**
 * Logistic regression with an L2 penalty, run to convergence: Smile's L-BFGS on the objective of its
 * {@code LogisticRegression}, then Newton steps. Alone, L-BFGS stops where its line search loses digits.
 *
 * <p>Needs no native library, can be cancelled at every pass over the rows, and gives the same bits on any number of
 * threads.
 */
public final class LogisticTrainer {
    private static final int BFGS_MEMORY = 10;
    private static final double BFGS_TOLERANCE = 1e-4;
    private static final int BFGS_ITERATIONS = 200;
    private static final double GRADIENT_TOLERANCE = 1e-12;

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
        double[] weights = polished(objective, start(objective, x.width() + 1), options.maxNewtonSteps());
        double[] coefficients = java.util.Arrays.copyOf(weights, x.width());
        return new LinearModel(x.columns(), coefficients, weights[x.width()], means(x));
    }

    private static double[] start(LogisticObjective objective, int size) {
        double[] weights = new double[size];
        double atZero = objective.f(weights);
        double reached = BFGS.minimize(objective, BFGS_MEMORY, weights, BFGS_TOLERANCE, BFGS_ITERATIONS);
        return reached <= atZero ? weights : new double[size];
    }

    private static double[] polished(LogisticObjective objective, double[] start, int maxSteps) {
        double[] weights = start;
        double[] gradient = new double[weights.length];
        double value = objective.g(weights, gradient);
        for (int step = 0; step < maxSteps && largest(gradient) > GRADIENT_TOLERANCE * Math.max(1, value); step++) {
            double[] direction = Cholesky.solve(objective.hessian(weights), gradient);
            double[] next = descend(objective, weights, value, direction);
            double nextValue = objective.g(next, gradient);
            if (nextValue >= value) {
                // Rounding hides any further descent; a last full step still brings the gradient down.
                return nextValue > value ? weights : next;
            }
            weights = next;
            value = nextValue;
        }
        return weights;
    }

    /** The full Newton step, halved until it does not lead uphill. */
    private static double[] descend(LogisticObjective objective, double[] weights, double value, double[] direction) {
        double length = 1;
        double[] next = stepped(weights, direction, length);
        while (!(objective.f(next) <= value) && length > 1e-9) {
            length /= 2;
            next = stepped(weights, direction, length);
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

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double slope : gradient) {
            largest = Math.max(largest, Math.abs(slope));
        }
        return largest;
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
        int positives = 0;
        for (boolean label : y) {
            positives += label ? 1 : 0;
        }
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
}
