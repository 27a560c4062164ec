package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One column looked at closely.
 *
 * @param distinct how many different values; of texts by a 64-bit hash of their bytes
 * @param quantiles least, first quarter, median, third quarter and largest of numbers, moments (in milliseconds since 1970)
 *     and lengths of texts in characters; empty for values, and where all cells are missing
 * @param bins of the same; none for values
 * @param most values found most often, the most frequent first; none of texts
 */
public record ColumnDetail(
        Basis basis,
        String table,
        String name,
        Cells cells,
        int missing,
        int distinct,
        double[] quantiles,
        Bins bins,
        List<Found> most) {
    /**
     * A value and how often it was found.
     *
     * @param number the code of a value, else the number or moment
     */
    public record Found(String value, double number, int count) {}

    public ColumnDetail {
        most = List.copyOf(most);
    }

    /**
     * @param table {@code customers}, {@code agents}, {@code tickets} or {@code ticket_events}
     * @param name as in the clean files
     */
    public static ColumnDetail of(CleanData data, String table, String name) {
        Cells cells = TableColumns.of(data, table, name);
        return new ColumnLook(Basis.of(data), table, name, data.rules().zone()).of(cells);
    }

    public int rows() {
        return cells.size();
    }

    public int filled() {
        return cells.size() - missing;
    }

    /** Rows with a value of {@link #most}. */
    public int[] rowsOf(Found found) {
        return rows(row -> number(row) == found.number());
    }

    public int[] rowsOfBin(int bin) {
        return rows(row -> bins.holds(bin, number(row)));
    }

    public int[] rowsMissing() {
        return IntStream.range(0, cells.size()).filter(cells::isMissing).toArray();
    }

    private int[] rows(IntPredicate wanted) {
        return IntStream.range(0, cells.size())
                .filter(row -> !cells.isMissing(row) && wanted.test(row))
                .toArray();
    }

    private double number(int row) {
        return switch (cells) {
            case Cells.Coded(var column) -> column.code(row);
            case Cells.Numbers(var values) -> values[row];
            case Cells.Moments(var values) -> values[row];
            case Cells.Texts(var column) -> TextLengths.characters(column, row);
        };
    }
}
