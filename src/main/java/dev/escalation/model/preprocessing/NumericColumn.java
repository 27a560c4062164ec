package dev.escalation.model.preprocessing;

/**
 * A numeric feature. The array is used as it is, not copied.
 *
 * @param name the column's name, as in {@code features_core}
 * @param values one per row, finite; NaN is a missing value
 */
public record NumericColumn(String name, double[] values) implements RawColumn {
    public NumericColumn {
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw new IllegalArgumentException("column " + name + ", row " + row
                        + ": an infinite value; a value that is not known has to be missing");
            }
        }
    }

    @Override
    public int rows() {
        return values.length;
    }
}
