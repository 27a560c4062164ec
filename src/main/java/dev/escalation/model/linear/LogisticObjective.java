package dev.escalation.model.linear;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.stream.IntStream;
import smile.util.function.DifferentiableMultivariateFunction;

/**
 * {@code Σ log loss + lambda/2 · Σ coefficient²}; the last weight is the intercept and not penalised.
 *
 * <p>The same as in Smile's {@code LogisticRegression}, but sums are taken over a fixed number of row chunks in fixed
 * order, so that the result does not depend on the number of threads, and every evaluation can be cancelled.
 */
final class LogisticObjective implements DifferentiableMultivariateFunction {
    private static final int CHUNKS = 16;

    private final Matrix x;
    private final boolean[] y;
    private final double lambda;
    private final Progress progress;
    private final int width;

    LogisticObjective(Matrix x, boolean[] y, double lambda, Progress progress) {
        this.x = x;
        this.y = y;
        this.lambda = lambda;
        this.progress = progress;
        this.width = x.width();
    }

    @Override
    public double f(double[] weights) {
        return g(weights, new double[weights.length]);
    }

    @Override
    public double g(double[] weights, double[] gradient) {
        progress.checkCancelled();
        double[][] sums = perChunk(chunk -> lossAndGradient(chunk, weights));
        double[] total = total(sums);
        double penalty = 0;
        for (int i = 0; i < width; i++) {
            penalty += weights[i] * weights[i];
            total[i] += lambda * weights[i];
        }
        System.arraycopy(total, 0, gradient, 0, width + 1);
        return total[width + 1] + lambda / 2 * penalty;
    }

    /** The matrix of second derivatives, row-major, its lower triangle only. */
    double[] hessian(double[] weights) {
        progress.checkCancelled();
        double[] total = total(perChunk(chunk -> hessian(chunk, weights)));
        for (int i = 0; i < width; i++) {
            total[i * (width + 1) + i] += lambda;
        }
        return total;
    }

    private double[] lossAndGradient(int chunk, double[] weights) {
        double[] sums = new double[width + 2];
        for (int row = begin(chunk); row < begin(chunk + 1); row++) {
            double margin = margin(row, weights);
            double error = sigmoid(margin) - (y[row] ? 1 : 0);
            int offset = row * width;
            for (int i = 0; i < width; i++) {
                sums[i] += error * x.values()[offset + i];
            }
            sums[width] += error;
            sums[width + 1] += logOnePlusExp(margin) - (y[row] ? margin : 0);
        }
        return sums;
    }

    private double[] hessian(int chunk, double[] weights) {
        int size = width + 1;
        double[] sums = new double[size * size];
        double[] values = new double[size];
        values[width] = 1;
        for (int row = begin(chunk); row < begin(chunk + 1); row++) {
            double probability = sigmoid(margin(row, weights));
            double curvature = probability * (1 - probability);
            System.arraycopy(x.values(), row * width, values, 0, width);
            for (int i = 0; i < size; i++) {
                double weighted = curvature * values[i];
                if (weighted != 0) {
                    addScaled(sums, i * size, values, i + 1, weighted);
                }
            }
        }
        return sums;
    }

    private static void addScaled(double[] sums, int offset, double[] values, int length, double factor) {
        for (int j = 0; j < length; j++) {
            sums[offset + j] += factor * values[j];
        }
    }

    private double margin(int row, double[] weights) {
        double sum = weights[width];
        int offset = row * width;
        for (int i = 0; i < width; i++) {
            sum += weights[i] * x.values()[offset + i];
        }
        return sum;
    }

    private double[][] perChunk(java.util.function.IntFunction<double[]> sums) {
        return IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> {
                    progress.checkCancelled();
                    return sums.apply(chunk);
                })
                .toArray(double[][]::new);
    }

    private static double[] total(double[][] sums) {
        double[] total = sums[0];
        for (int chunk = 1; chunk < sums.length; chunk++) {
            for (int i = 0; i < total.length; i++) {
                total[i] += sums[chunk][i];
            }
        }
        return total;
    }

    private int begin(int chunk) {
        return (int) ((long) x.rows() * chunk / CHUNKS);
    }

    private static double sigmoid(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /** Wrong by less than 2e-16, as a sum of losses may be; log1p is not among the JVM's quick functions. */
    private static double logOnePlusExp(double margin) {
        return Math.max(margin, 0) + Math.log(1 + Math.exp(-Math.abs(margin)));
    }
}
