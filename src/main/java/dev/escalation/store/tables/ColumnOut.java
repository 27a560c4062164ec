package dev.escalation.store.tables;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A column on its way into the database.
 *
 * @param name of the database's column
 */
record ColumnOut(String name, Cell cell) {
    /** Sends one cell. */
    interface Cell {
        void send(BinaryRows rows, int row) throws SQLException;
    }

    static ColumnOut rowNumber() {
        return new ColumnOut("row_number", BinaryRows::integer);
    }

    /** @param value of every row */
    static ColumnOut constant(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return new ColumnOut(name, (rows, _) -> rows.text(utf8));
    }

    static ColumnOut strings(String name, List<String> values) {
        return new ColumnOut(name, (rows, row) -> rows.text(values.get(row).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param values missing in every row where there are none */
    static ColumnOut flags(String name, Optional<BitSet> values) {
        return values.map(flags -> new ColumnOut(name, (rows, row) -> rows.flag(flags.get(row))))
                .orElseGet(() -> new ColumnOut(name, (rows, _) -> rows.missing()));
    }

    static ColumnOut ids(String name, Dictionary ids) {
        byte[][] levels = encoded(ids.levels());
        return new ColumnOut(name, (rows, row) -> rows.text(levels[row]));
    }

    /** @param codes rows of a table with these ids */
    static ColumnOut references(String name, int[] codes, Dictionary ids) {
        return coded(name, new CodedColumn(codes, ids));
    }

    static ColumnOut text(String name, TextColumn column) {
        return new ColumnOut(name, (rows, row) -> rows.text(column, row));
    }

    static ColumnOut coded(String name, CodedColumn column) {
        byte[][] levels = encoded(column.dictionary().levels());
        int[] codes = column.codes();
        return new ColumnOut(name, (rows, row) -> {
            int code = codes[row];
            if (code == Dictionary.MISSING) {
                rows.missing();
            } else {
                rows.text(levels[code]);
            }
        });
    }

    /** @param nameOf of each possible value, empty for the one that stands for missing */
    static ColumnOut named(String name, byte[] ordinals, int values, IntFunction<String> nameOf) {
        byte[][] names = new byte[values][];
        for (int i = 0; i < values; i++) {
            names[i] = nameOf.apply(i).getBytes(StandardCharsets.UTF_8);
        }
        return new ColumnOut(name, (rows, row) -> {
            byte[] value = names[ordinals[row]];
            if (value.length == 0) {
                rows.missing();
            } else {
                rows.text(value);
            }
        });
    }

    static ColumnOut moments(String name, long[] moments) {
        return new ColumnOut(name, (rows, row) -> rows.moment(moments[row]));
    }

    static ColumnOut numbers(String name, double[] values) {
        return new ColumnOut(name, (rows, row) -> rows.number(values[row]));
    }

    /** @param outcomes bytes of {@link Outcome} */
    static ColumnOut outcomes(String name, byte[] outcomes) {
        return new ColumnOut(name, (rows, row) -> {
            if (outcomes[row] == Outcome.UNKNOWN) {
                rows.missing();
            } else {
                rows.flag(outcomes[row] == Outcome.YES);
            }
        });
    }

    static ColumnOut attribute(String name, AttributeColumn attribute) {
        return switch (attribute) {
            case AttributeColumn.Numeric numeric -> numbers(name, numeric.values());
            case AttributeColumn.Categorical categorical -> coded(name, categorical.values());
        };
    }

    private static byte[][] encoded(List<String> levels) {
        byte[][] encoded = new byte[levels.size()][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = levels.get(i).getBytes(StandardCharsets.UTF_8);
        }
        return encoded;
    }
}
