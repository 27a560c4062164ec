package dev.escalation.data;

import org.jspecify.annotations.Nullable;

/**
 * A column of strings of which many are equal.
 *
 * @param codes one per row, {@link Dictionary#MISSING} where the cell is empty
 */
public record CodedColumn(int[] codes, Dictionary dictionary) {
    /** A column in which every cell is missing. */
    public static CodedColumn missing(int rows) {
        int[] codes = new int[rows];
        java.util.Arrays.fill(codes, Dictionary.MISSING);
        return new CodedColumn(codes, new Dictionary());
    }

    public int size() {
        return codes.length;
    }

    public int code(int row) {
        return codes[row];
    }

    public @Nullable String get(int row) {
        int code = codes[row];
        return code == Dictionary.MISSING ? null : dictionary.level(code);
    }
}
