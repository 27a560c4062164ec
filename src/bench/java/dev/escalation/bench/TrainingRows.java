package dev.escalation.bench;

import dev.escalation.model.Matrix;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of 40 columns as a desk has them: ten that tell, ten of noise, six that go along with others, six of few
 * values, six counts that are mostly 0, two with a long tail. About one row in seven is positive.
 *
 * @param values row by row
 */
record TrainingRows(int rows, float[] values, boolean[] positive) {
    static final int COLUMNS = 40;

    static TrainingRows of(int rows, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * COLUMNS];
        boolean[] positive = new boolean[rows];
        float[] row = new float[COLUMNS];
        for (int i = 0; i < rows; i++) {
            fill(row, random);
            System.arraycopy(row, 0, values, i * COLUMNS, COLUMNS);
            positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds(row)));
        }
        return new TrainingRows(rows, values, positive);
    }

    private static void fill(float[] row, Random random) {
        for (int c = 0; c < 20; c++) {
            row[c] = (float) random.nextGaussian();
        }
        for (int c = 20; c < 26; c++) {
            row[c] = (float) (0.8 * row[c - 20] + 0.6 * random.nextGaussian());
        }
        for (int c = 26; c < 32; c++) {
            row[c] = random.nextInt(c - 24);
        }
        for (int c = 32; c < 38; c++) {
            row[c] = random.nextDouble() < 0.6 ? 0 : (float) Math.ceil(Math.exp(random.nextGaussian()));
        }
        for (int c = 38; c < 40; c++) {
            row[c] = (float) Math.exp(2.6 + 0.9 * random.nextGaussian());
        }
    }

    private static double logOdds(float[] x) {
        double z = -3.2 + x[0] * x[1] + 0.6 * x[2] + 0.5 * x[3] - 0.4 * x[4] + 0.4 * Math.sin(2 * x[5]);
        z += 0.3 * x[6] + (x[7] > 1 ? 0.8 : 0) + 0.25 * x[8] * x[8] - 0.2 * x[9];
        z += 0.5 * x[26] + (x[29] == 3 ? 0.9 : 0) + 0.25 * Math.min(x[32], 4) - 0.15 * x[33];
        return z + 0.02 * Math.min(x[38], 60);
    }

    /** Little-endian floats, a row's 40 values and then its label. */
    void write(Path file) throws IOException {
        ByteBuffer line = ByteBuffer.allocate((COLUMNS + 1) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int row = 0; row < rows; row++) {
                line.clear();
                for (int c = 0; c < COLUMNS; c++) {
                    line.putFloat(values[row * COLUMNS + c]);
                }
                line.putFloat(positive[row] ? 1 : 0);
                out.write(line.array());
            }
        }
    }

    static TrainingRows read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int rows = bytes.remaining() / ((COLUMNS + 1) * Float.BYTES);
        float[] values = new float[rows * COLUMNS];
        boolean[] positive = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < COLUMNS; c++) {
                values[row * COLUMNS + c] = bytes.getFloat();
            }
            positive[row] = bytes.getFloat() > 0;
        }
        return new TrainingRows(rows, values, positive);
    }

    TrainingRows part(int from, int to) {
        return new TrainingRows(
                to - from,
                Arrays.copyOfRange(values, from * COLUMNS, to * COLUMNS),
                Arrays.copyOfRange(positive, from, to));
    }

    Matrix matrix() {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return new Matrix(names(), rows, doubles);
    }

    /** Each column less the mean and divided by the standard deviation that it has in other rows. */
    Matrix standardisedBy(TrainingRows fitted) {
        double[] doubles = new double[values.length];
        for (int c = 0; c < COLUMNS; c++) {
            double mean = 0;
            double squares = 0;
            for (int row = 0; row < fitted.rows; row++) {
                double value = fitted.values[row * COLUMNS + c];
                mean += value / fitted.rows;
                squares += value * value / fitted.rows;
            }
            double deviation = Math.sqrt(squares - mean * mean);
            for (int row = 0; row < rows; row++) {
                doubles[row * COLUMNS + c] = (values[row * COLUMNS + c] - mean) / deviation;
            }
        }
        return new Matrix(names(), rows, doubles);
    }

    private static List<String> names() {
        return IntStream.range(0, COLUMNS).mapToObj(i -> "f" + i).toList();
    }
}
