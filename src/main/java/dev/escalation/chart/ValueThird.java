package dev.escalation.chart;

import java.util.Arrays;

/** Where a value stands among all values of its feature. */
enum ValueThird {
    LOW(ColorRole.VALUE_LOW),
    MIDDLE(ColorRole.VALUE_MID),
    HIGH(ColorRole.VALUE_HIGH),
    /** No value. */
    MISSING(ColorRole.CHART_AXIS);

    final ColorRole role;

    ValueThird(ColorRole role) {
        this.role = role;
    }

    /**
     * Thirds by rank, ties at their middle rank; the smallest value is always low and the largest high, so that a feature of two
     * values shows both ends. A feature of one value is in the middle.
     */
    static ValueThird[] of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        ValueThird[] thirds = new ValueThird[values.length];
        for (int i = 0; i < values.length; i++) {
            thirds[i] = Double.isNaN(values[i]) ? MISSING : third(values[i], sorted);
        }
        return thirds;
    }

    private static ValueThird third(double value, double[] sorted) {
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        if (lowest == highest) {
            return MIDDLE;
        }
        double rank = (before(sorted, value) + before(sorted, Math.nextUp(value))) / 2.0 / sorted.length;
        if (value == lowest || (value != highest && rank < 1 / 3.0)) {
            return LOW;
        }
        return value == highest || rank >= 2 / 3.0 ? HIGH : MIDDLE;
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
