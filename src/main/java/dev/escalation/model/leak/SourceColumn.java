package dev.escalation.model.leak;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;

/**
 * A column as a source has it, cell by cell.
 *
 * @param name in the source
 * @param readAs what the mapping makes of it, empty for nothing
 * @param values one per row
 * @param form what its texts are
 */
public record SourceColumn(String name, String readAs, CodedColumn values, Form form) {
    /** What the texts of a column are, by level. */
    public sealed interface Form {
        record Words() implements Form {}

        record Numbers(double[] ofLevel) implements Form {}

        /** @param ofLevel milliseconds since 1970 */
        record Moments(long[] ofLevel) implements Form {}
    }

    boolean isFilled(int row) {
        return values.code(row) != Dictionary.MISSING;
    }

    /** A number for a number, hours since 1970 for a moment, NaN where missing and for words. */
    double number(int row) {
        int code = values.code(row);
        if (code == Dictionary.MISSING) {
            return Double.NaN;
        }
        return switch (form) {
            case Form.Words _ -> Double.NaN;
            case Form.Numbers(var ofLevel) -> ofLevel[code];
            case Form.Moments(var ofLevel) -> ofLevel[code] / (double) dev.escalation.data.Instants.MILLIS_PER_HOUR;
        };
    }

    /** Cells of some rows. */
    CodedColumn at(int[] rows) {
        return new CodedColumn(Arrays.stream(rows).map(values::code).toArray(), values.dictionary());
    }
}
