package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training rows column by column, each value replaced by the number of its bin, so that all values of a column fit into one
 * byte a row.
 *
 * <p>A column of at most {@link #MOST_BINS} different values has a bin for each: a tree then has every split to choose
 * from. Of a column of more, the bins hold about equally many rows; equal values share a bin always.
 */
final class BinnedColumns {
    static final int MOST_BINS = 255;

    private final byte[][] codes;
    private final float[][] lowest;
    private final float[][] highest;

    private BinnedColumns(int columns) {
        codes = new byte[columns][];
        lowest = new float[columns][];
        highest = new float[columns][];
    }

    /**
     * @param x rows without missing values; they are rounded to float first, so that scoring sees what training saw
     * @throws java.util.concurrent.CancellationException if cancelled, asked before each column
     */
    static BinnedColumns of(Matrix x, Progress progress) {
        BinnedColumns binned = new BinnedColumns(x.width());
        IntStream.range(0, x.width()).parallel().forEach(column -> {
            progress.checkCancelled();
            binned.fill(column, values(x, column));
        });
        return binned;
    }

    int count() {
        return codes.length;
    }

    int bins(int column) {
        return lowest[column].length;
    }

    /** Bin by row, to be read without its sign: {@code code & 0xFF}. */
    byte[] codes(int column) {
        return codes[column];
    }

    /** The middle of the gap between two bins of which no training row lies between. */
    double between(int column, int lowerBin, int upperBin) {
        return ((double) highest[column][lowerBin] + lowest[column][upperBin]) / 2;
    }

    private static float[] values(Matrix x, int column) {
        float[] values = new float[x.rows()];
        for (int row = 0; row < values.length; row++) {
            // -0 and 0 are one value to a tree, and two to a sort.
            values[row] = (float) x.at(row, column) + 0f;
        }
        return values;
    }

    private void fill(int column, float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] upper = upperEnds(sorted);
        float[] lower = new float[upper.length];
        for (int bin = 0, first = 0; bin < upper.length; bin++) {
            lower[bin] = sorted[first];
            first = endOf(sorted, first, upper[bin]);
        }
        byte[] codesOfColumn = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            int found = Arrays.binarySearch(upper, values[row]);
            codesOfColumn[row] = (byte) (found < 0 ? -found - 1 : found);
        }
        codes[column] = codesOfColumn;
        lowest[column] = lower;
        highest[column] = upper;
    }

    /** Largest value of each bin. */
    private static float[] upperEnds(float[] sorted) {
        float[] upper = distinct(sorted, MOST_BINS);
        if (upper.length <= MOST_BINS) {
            return upper;
        }
        int bins = 0;
        for (int first = 0; first < sorted.length; bins++) {
            // A value of many rows fills a bin alone; the others share what is left.
            int rows = Math.ceilDiv(sorted.length - first, MOST_BINS - bins);
            upper[bins] = sorted[first + rows - 1];
            first = endOf(sorted, first + rows - 1, upper[bins]);
        }
        return Arrays.copyOf(upper, bins);
    }

    /** Different values in rising order, or one more than the limit if there are more. */
    private static float[] distinct(float[] sorted, int limit) {
        float[] distinct = new float[limit + 1];
        int count = 0;
        for (int first = 0; first < sorted.length && count <= limit; count++) {
            distinct[count] = sorted[first];
            first = endOf(sorted, first, sorted[first]);
        }
        return Arrays.copyOf(distinct, count);
    }

    /** Index behind the last value that is at most the given one; it is at least the one at {@code from}. */
    private static int endOf(float[] sorted, int from, float atMost) {
        int step = 1;
        int low = from;
        while (low + step < sorted.length && sorted[low + step] <= atMost) {
            low += step;
            step *= 2;
        }
        int high = Math.min(sorted.length, low + step);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= atMost) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
