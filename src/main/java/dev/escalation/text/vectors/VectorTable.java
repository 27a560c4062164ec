package dev.escalation.text.vectors;

import java.util.List;

/** Vectors of one length, row by row in one array; at 384 numbers up to 5.5 million of them. Immutable. */
public final class VectorTable {
    /** Sums kept apart, because one sum alone would wait for itself at each number. */
    private static final int LANES = 8;

    private final float[] values;
    private final int dimensions;
    private final int size;

    private VectorTable(float[] values, int size, int dimensions) {
        this.values = values;
        this.size = size;
        this.dimensions = dimensions;
    }

    /**
     * @param vectors copied
     * @throws IllegalArgumentException if they are not all of one length, a multiple of 8
     */
    public static VectorTable of(List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        float[] values = new float[Math.multiplyExact(vectors.size(), dimensions)];
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i);
            if (vector.length != dimensions || dimensions % LANES != 0) {
                throw new IllegalArgumentException(
                        "vectors of " + dimensions + " and of " + vector.length + " numbers");
            }
            System.arraycopy(vector, 0, values, i * dimensions, dimensions);
        }
        return new VectorTable(values, vectors.size(), dimensions);
    }

    public int size() {
        return size;
    }

    /** Numbers per vector. */
    public int dimensions() {
        return dimensions;
    }

    /** A copy of one. */
    public float[] get(int row) {
        float[] vector = new float[dimensions];
        System.arraycopy(values, row * dimensions, vector, 0, dimensions);
        return vector;
    }

    /** Some of them, in the order of the rows given; a copy. */
    public VectorTable picked(int[] rows) {
        float[] picked = new float[Math.multiplyExact(rows.length, dimensions)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * dimensions, picked, i * dimensions, dimensions);
        }
        return new VectorTable(picked, rows.length, dimensions);
    }

    /** The inner product of one with another vector; added up in the same order always. */
    public float dot(int row, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int at = row * dimensions;
        for (int j = 0; j < dimensions; j += LANES) {
            a += values[at + j] * other[j];
            b += values[at + j + 1] * other[j + 1];
            c += values[at + j + 2] * other[j + 2];
            d += values[at + j + 3] * other[j + 3];
            e += values[at + j + 4] * other[j + 4];
            f += values[at + j + 5] * other[j + 5];
            g += values[at + j + 6] * other[j + 6];
            h += values[at + j + 7] * other[j + 7];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /** Adds one to a sum. */
    void addTo(double[] sum, int row) {
        int at = row * dimensions;
        for (int j = 0; j < dimensions; j++) {
            sum[j] += values[at + j];
        }
    }
}
