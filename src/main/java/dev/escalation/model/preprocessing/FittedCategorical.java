package dev.escalation.model.preprocessing;

import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of a categorical column from the train rows.
 *
 * @param name the column's name
 * @param mostFrequent level that stands for a missing value, the smallest in string order if tied, "other" if pooled;
 *     null if every train row is missing
 * @param levels one-hot columns in string order by code point; "other" is among them if levels were pooled, or if it is
 *     a level itself
 * @param unknown what a level without a column of its own becomes
 * @param indicator whether a column of 0 and 1 says where values were missing
 */
public record FittedCategorical(
        String name,
        @Nullable String mostFrequent,
        List<String> levels,
        UnknownLevel unknown,
        MissingIndicators indicator) {
    /** The level that pools rare ones. */
    public static final String OTHER = "other";

    /** What a level without a column of its own becomes. */
    public enum UnknownLevel {
        /** 0 in every one-hot column. */
        ALL_ZERO,
        /** The level "other", because rare train levels were pooled into it. */
        OTHER
    }

    public FittedCategorical {
        levels = List.copyOf(levels);
        if (name.isBlank() || Set.copyOf(levels).size() < levels.size()) {
            throw new IllegalArgumentException("column '" + name + "' has no name, or a level twice in " + levels);
        }
        if (mostFrequent != null && !levels.contains(mostFrequent)) {
            throw new IllegalArgumentException("column " + name + ": no level " + mostFrequent + " in " + levels);
        }
        if (unknown == UnknownLevel.OTHER && !levels.contains(OTHER)) {
            throw new IllegalArgumentException("column " + name + ": no level " + OTHER + " in " + levels);
        }
    }

    /** @return null if the column has more levels than may be encoded */
    static @Nullable FittedCategorical fit(CategoricalColumn column, int[] trainRows, PreprocessingOptions options) {
        int[] rowsByCode = new int[column.levels().size()];
        int missing = 0;
        for (int row : trainRows) {
            int code = column.codes()[row];
            if (code < 0) {
                missing++;
            } else {
                rowsByCode[code]++;
            }
        }
        TreeMap<String, Integer> rowsByLevel = rowsByLevel(column.levels(), rowsByCode);
        if (rowsByLevel.size() > options.maximumOneHotLevels()) {
            return null;
        }
        boolean someMissing = missing > 0 && missing < trainRows.length;
        return pooled(
                column.name(),
                rowsByLevel,
                options.minimumLevelRows(),
                someMissing ? options.missingIndicators() : MissingIndicators.NONE);
    }

    private static TreeMap<String, Integer> rowsByLevel(List<String> levels, int[] rowsByCode) {
        TreeMap<String, Integer> rowsByLevel = new TreeMap<>(FittedCategorical::compareByCodePoint);
        for (int code = 0; code < rowsByCode.length; code++) {
            if (rowsByCode[code] > 0) {
                rowsByLevel.merge(levels.get(code), rowsByCode[code], Integer::sum);
            }
        }
        return rowsByLevel;
    }

    private static FittedCategorical pooled(
            String name, TreeMap<String, Integer> rowsByLevel, int minimumRows, MissingIndicators indicator) {
        String mostFrequent = mostFrequent(rowsByLevel);
        UnknownLevel unknown = UnknownLevel.ALL_ZERO;
        if (rowsByLevel.values().removeIf(rows -> rows < minimumRows)) {
            rowsByLevel.putIfAbsent(OTHER, minimumRows);
            unknown = UnknownLevel.OTHER;
        }
        String imputed = mostFrequent == null || rowsByLevel.containsKey(mostFrequent) ? mostFrequent : OTHER;
        return new FittedCategorical(name, imputed, List.copyOf(rowsByLevel.keySet()), unknown, indicator);
    }

    private static @Nullable String mostFrequent(TreeMap<String, Integer> rowsByLevel) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> level : rowsByLevel.entrySet()) {
            if (level.getValue() > most) {
                best = level.getKey();
                most = level.getValue();
            }
        }
        return best;
    }

    /** {@link String#compareTo} orders UTF-16 units, where a code point above U+FFFF comes before U+E000. */
    static int compareByCodePoint(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length()) {
            int ofLeft = left.codePointAt(i);
            int ofRight = right.codePointAt(i);
            if (ofLeft != ofRight) {
                return Integer.compare(ofLeft, ofRight);
            }
            i += Character.charCount(ofLeft);
        }
        return Integer.compare(left.length(), right.length());
    }

    int width() {
        return levels.size() + (indicator == MissingIndicators.ADDED ? 1 : 0);
    }

    /** Writes this column's cells from the given position on, one row every {@code stride} cells. */
    void encode(CategoricalColumn column, int[] rows, Imputation imputation, double[] cells, int first, int stride) {
        int[] positionByCode = new int[column.levels().size()];
        for (int code = 0; code < positionByCode.length; code++) {
            positionByCode[code] = position(column.levels().get(code));
        }
        int positionOfMissing = mostFrequent == null ? -1 : levels.indexOf(mostFrequent);
        for (int i = 0; i < rows.length; i++) {
            int code = column.codes()[rows[i]];
            int cell = first + i * stride;
            if (code < 0 && indicator == MissingIndicators.ADDED) {
                cells[cell + levels.size()] = 1;
            }
            if (code < 0 && imputation == Imputation.KEPT) {
                Arrays.fill(cells, cell, cell + levels.size(), Double.NaN);
            } else {
                int position = code < 0 ? positionOfMissing : positionByCode[code];
                if (position >= 0) {
                    cells[cell + position] = 1;
                }
            }
        }
    }

    private int position(String level) {
        int own = levels.indexOf(level);
        return own < 0 && unknown == UnknownLevel.OTHER ? levels.indexOf(OTHER) : own;
    }
}
