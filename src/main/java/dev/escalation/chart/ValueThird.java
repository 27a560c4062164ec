package dev.escalation.chart;

import java.util.Arrays;

/** Where a value stands among all values of its feature. */
enum ValueThird {
    LOW(ColorRole.VALUE_LOW),
    MIDDLE(ColorRole.VALUE_MID),
    HIGH(ColorRole.VALUE_HIGH),
    /** No value. */
    MISSING(ColorRole.CHART_AXIS);

    private static final int FEW = 12;

    final ColorRole role;

    ValueThird(ColorRole role) {
        this.role = role;
    }

    /**
     * Thirds by rank, ties at their middle rank. A feature of few distinct values (at most 12: counts, levels) is divided by
     * them instead, because most scores may share one. The smallest is low and the largest high; a feature of one value is
     * in the middle.
     */
    static ValueThird[] of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] distinct = distinct(sorted);
        ValueThird[] thirds = new ValueThird[values.length];
        for (int i = 0; i < values.length; i++) {
            thirds[i] = Double.isNaN(values[i]) ? MISSING : third(values[i], sorted, distinct);
        }
        return thirds;
    }

    private static ValueThird third(double value, double[] sorted, double[] distinct) {
        if (distinct.length <= FEW) {
            return distinct.length == 1 ? MIDDLE : third(before(distinct, value) / (distinct.length - 1.0));
        }
        return third((before(sorted, value) + before(sorted, Math.nextUp(value))) / 2.0 / sorted.length);
    }

    private static ValueThird third(double share) {
        if (share < 1 / 3.0) {
            return LOW;
        }
        return share > 2 / 3.0 ? HIGH : MIDDLE;
    }

    private static double[] distinct(double[] sorted) {
        double[] distinct = new double[sorted.length];
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || distinct[size - 1] != value) {
                distinct[size++] = value;
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    private static int before(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
