package dev.escalation.model.linear;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.stream.IntStream;

/**
 * {@code Σ log loss + lambda/2 · Σ coefficient²}; the last weight is the intercept and not penalised.
 *
 * <p>Sums are taken over a fixed number of row chunks in fixed order, so that the result does not depend on the number of
 * threads; every evaluation can be cancelled.
 */
final class LogisticObjective {
    private static final int CHUNKS = 16;
    private static final int ROWS_AT_ONCE = 4;
    private static final int ROWS_BETWEEN_QUESTIONS = 1024;

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

    /** @param gradient is filled */
    double valueAndGradient(double[] weights, double[] gradient) {
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
        double[][] values = new double[ROWS_AT_ONCE][size];
        double[] curvature = new double[ROWS_AT_ONCE];
        for (double[] row : values) {
            row[width] = 1;
        }
        int end = begin(chunk + 1);
        for (int first = begin(chunk); first < end; first += ROWS_AT_ONCE) {
            if (first % ROWS_BETWEEN_QUESTIONS < ROWS_AT_ONCE) {
                progress.checkCancelled();
            }
            for (int k = 0; k < ROWS_AT_ONCE; k++) {
                // Behind the chunk's last row, that row again without weight.
                int row = Math.min(first + k, end - 1);
                double probability = sigmoid(margin(row, weights));
                curvature[k] = first + k < end ? probability * (1 - probability) : 0;
                System.arraycopy(x.values(), row * width, values[k], 0, width);
            }
            addSquares(sums, values, curvature, size);
        }
        return sums;
    }

    /** Four rows at once, because reading and writing the sums takes longer than the arithmetic. */
    private static void addSquares(double[] sums, double[][] values, double[] curvature, int size) {
        double[] v0 = values[0];
        double[] v1 = values[1];
        double[] v2 = values[2];
        double[] v3 = values[3];
        for (int i = 0; i < size; i++) {
            double c0 = curvature[0] * v0[i];
            double c1 = curvature[1] * v1[i];
            double c2 = curvature[2] * v2[i];
            double c3 = curvature[3] * v3[i];
            if (c0 != 0 || c1 != 0 || c2 != 0 || c3 != 0) {
                int offset = i * size;
                for (int j = 0; j <= i; j++) {
                    sums[offset + j] += c0 * v0[j] + c1 * v1[j] + c2 * v2[j] + c3 * v3[j];
                }
            }
        }
    }

    /** Four sums side by side, because an addition has to wait for the one before. */
    private double margin(int row, double[] weights) {
        double[] values = x.values();
        int offset = row * width;
        double s0 = weights[width];
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < width; i += 4) {
            s0 += weights[i] * values[offset + i];
            s1 += weights[i + 1] * values[offset + i + 1];
            s2 += weights[i + 2] * values[offset + i + 2];
            s3 += weights[i + 3] * values[offset + i + 3];
        }
        for (; i < width; i++) {
            s0 += weights[i] * values[offset + i];
        }
        return s0 + s1 + (s2 + s3);
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
