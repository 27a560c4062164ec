package dev.escalation.model.preprocessing;

import java.util.List;

/**
 * A column of many levels as one number: how much more often than expected for their time the tickets of a level had the
 * outcome, drawn towards 0 where they are few.
 *
 * @param name the column's name
 * @param levels in string order by code point; all others, and a missing value without its own effect, have 0
 * @param effects of each level, from -1 to 1
 * @param missing effect of a missing value
 */
public record FittedLevels(String name, List<String> levels, List<Double> effects, double missing) {
    public FittedLevels {
        levels = List.copyOf(levels);
        effects = List.copyOf(effects);
        if (levels.size() != effects.size()) {
            throw new IllegalArgumentException(
                    "column " + name + ": " + levels.size() + " levels have " + effects.size() + " effects");
        }
        if (name.isBlank() || !isEffect(missing) || !effects.stream().allMatch(FittedLevels::isEffect)) {
            throw new IllegalArgumentException("column '" + name + "' has no name, or an effect beyond -1 to 1");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (FittedCategorical.compareByCodePoint(levels.get(i - 1), levels.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        "column " + name + ": level " + levels.get(i) + " is not in order, or there twice");
            }
        }
    }

    private static boolean isEffect(double value) {
        return value >= -1 && value <= 1;
    }

    /** Writes this column's cells from the given position on, one row every {@code stride} cells. */
    void encode(CategoricalColumn column, int[] rows, double[] cells, int first, int stride) {
        double[] effectOfCode = new double[column.levels().size()];
        for (int code = 0; code < effectOfCode.length; code++) {
            effectOfCode[code] = effect(column.levels().get(code));
        }
        for (int i = 0; i < rows.length; i++) {
            int code = column.codes()[rows[i]];
            cells[first + i * stride] = code < 0 ? missing : effectOfCode[code];
        }
    }

    private double effect(String level) {
        int low = 0;
        int high = levels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (FittedCategorical.compareByCodePoint(levels.get(middle), level) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < levels.size() && levels.get(low).equals(level) ? effects.get(low) : 0;
    }
}
