package dev.escalation.store.tables;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A column on its way into the database.
 *
 * @param name of the database's column
 * @param known whether a row has a value; missing ones are NULL
 */
record ColumnOut(String name, Cell cell, IntPredicate known) {
    /** Sends one cell. */
    interface Cell {
        void send(BinaryRows rows, int row) throws SQLException;
    }

    static ColumnOut rowNumber() {
        return new ColumnOut("row_number", BinaryRows::integer, ColumnOut::always);
    }

    /** @param value of every row */
    static ColumnOut constant(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return new ColumnOut(name, (rows, _) -> rows.text(utf8), ColumnOut::always);
    }

    static ColumnOut strings(String name, List<String> values) {
        return new ColumnOut(
                name, (rows, row) -> rows.text(values.get(row).getBytes(StandardCharsets.UTF_8)), ColumnOut::always);
    }

    /** @param values missing in every row where there are none */
    static ColumnOut flags(String name, Optional<BitSet> values) {
        return values.map(flags -> new ColumnOut(name, (rows, row) -> rows.flag(flags.get(row)), ColumnOut::always))
                .orElseGet(() -> new ColumnOut(name, (rows, _) -> rows.missing(), _ -> false));
    }

    static ColumnOut ids(String name, Dictionary ids) {
        byte[][] levels = encoded(ids.levels());
        return new ColumnOut(name, (rows, row) -> rows.text(levels[row]), ColumnOut::always);
    }

    /** @param codes rows of a table with these ids */
    static ColumnOut references(String name, int[] codes, Dictionary ids) {
        return coded(name, new CodedColumn(codes, ids));
    }

    static ColumnOut text(String name, TextColumn column) {
        return new ColumnOut(name, (rows, row) -> rows.text(column, row), row -> !column.isMissing(row));
    }

    static ColumnOut coded(String name, CodedColumn column) {
        byte[][] levels = encoded(column.dictionary().levels());
        int[] codes = column.codes();
        IntPredicate known = row -> codes[row] != Dictionary.MISSING;
        return orMissing(name, (rows, row) -> rows.text(levels[codes[row]]), known);
    }

    /** @param nameOf of each possible value, empty for the one that stands for missing */
    static ColumnOut named(String name, byte[] ordinals, int values, IntFunction<String> nameOf) {
        byte[][] names = new byte[values][];
        for (int i = 0; i < values; i++) {
            names[i] = nameOf.apply(i).getBytes(StandardCharsets.UTF_8);
        }
        return orMissing(name, (rows, row) -> rows.text(names[ordinals[row]]), row -> names[ordinals[row]].length > 0);
    }

    static ColumnOut moments(String name, long[] moments) {
        return new ColumnOut(name, (rows, row) -> rows.moment(moments[row]), row -> Instants.isKnown(moments[row]));
    }

    static ColumnOut numbers(String name, double[] values) {
        return new ColumnOut(name, (rows, row) -> rows.number(values[row]), row -> !Double.isNaN(values[row]));
    }

    /** @param outcomes bytes of {@link Outcome} */
    static ColumnOut outcomes(String name, byte[] outcomes) {
        return orMissing(
                name, (rows, row) -> rows.flag(outcomes[row] == Outcome.YES), row -> outcomes[row] != Outcome.UNKNOWN);
    }

    private static boolean always(int row) {
        return true;
    }

    /** @param value of rows that have one */
    static ColumnOut orMissing(String name, Cell value, IntPredicate known) {
        Cell cell = (rows, row) -> {
            if (known.test(row)) {
                value.send(rows, row);
            } else {
                rows.missing();
            }
        };
        return new ColumnOut(name, cell, known);
    }

    static ColumnOut attribute(String name, AttributeColumn attribute) {
        return switch (attribute) {
            case AttributeColumn.Numeric numeric -> numbers(name, numeric.values());
            case AttributeColumn.Categorical categorical -> coded(name, categorical.values());
        };
    }

    /** @param rows of the table */
    boolean isMissing(int rows) {
        return IntStream.range(0, rows).noneMatch(known);
    }

    private static byte[][] encoded(List<String> levels) {
        byte[][] encoded = new byte[levels.size()][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = levels.get(i).getBytes(StandardCharsets.UTF_8);
        }
        return encoded;
    }
}
