package dev.escalation.model.preprocessing;

import java.util.List;

/**
 * A feature with one of several values in words. The array is used as it is, not copied.
 *
 * @param name the column's name, as in {@code features_core}
 * @param codes one per row: the position in {@code levels}, or -1 where missing
 * @param levels the values of this data, in any order; other data may have others
 */
public record CategoricalColumn(String name, int[] codes, List<String> levels) implements RawColumn {
    public CategoricalColumn {
        levels = List.copyOf(levels);
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < -1 || codes[row] >= levels.size()) {
                throw new IllegalArgumentException("column " + name + ", row " + row + ": code " + codes[row]
                        + " is not one of " + levels.size() + " levels");
            }
        }
    }

    @Override
    public int rows() {
        return codes.length;
    }
}
