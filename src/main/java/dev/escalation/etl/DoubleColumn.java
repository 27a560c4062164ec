package dev.escalation.etl;

import java.util.Arrays;

/** Doubles that grow row by row. */
final class DoubleColumn {
    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    double get(int row) {
        return values[row];
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
