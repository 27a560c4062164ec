package dev.escalation.analysis;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.TextColumn;

/** The cells of one column of any table. */
public sealed interface Cells {
    int size();

    boolean isMissing(int row);

    /** Values that repeat, yes and no among them. */
    record Coded(CodedColumn column) implements Cells {
        @Override
        public int size() {
            return column.size();
        }

        @Override
        public boolean isMissing(int row) {
            return column.code(row) == Dictionary.MISSING;
        }
    }

    record Numbers(double[] values) implements Cells {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    record Moments(long[] values) implements Cells {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return !Instants.isKnown(values[row]);
        }
    }

    /** Free text; only its length is looked at. */
    record Texts(TextColumn column) implements Cells {
        @Override
        public int size() {
            return column.size();
        }

        @Override
        public boolean isMissing(int row) {
            return column.isMissing(row);
        }
    }
}
