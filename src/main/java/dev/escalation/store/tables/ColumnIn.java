package dev.escalation.store.tables;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A column on its way out of the database; rows come in order, each once. */
interface ColumnIn {
    /** @param cell of a row, not missing */
    void take(RowBytes cell, int row) throws SQLException;

    void missing(int row) throws SQLException;

    /** The cell's number in the table. A gap means that rows were taken out or put in by somebody else. */
    final class RowNumbers implements ColumnIn {
        private int last = -1;

        @Override
        public void take(RowBytes cell, int row) throws SQLException {
            if (cell.integer() <= last) {
                missing(row);
            }
            last = cell.integer();
        }

        @Override
        public void missing(int row) throws SQLException {
            throw new SQLException("row " + row + " of the table is not the one that was saved");
        }
    }

    /** Ids that occur once each. */
    final class Ids implements ColumnIn {
        private final Dictionary dictionary = new Dictionary();
        private final ByteLevels levels = new ByteLevels(dictionary);

        @Override
        public void take(RowBytes cell, int row) throws SQLException {
            if (levels.add(cell.bytes(), cell.offset(), cell.length()) != row) {
                throw new SQLException("an id of the table occurs twice");
            }
        }

        @Override
        public void missing(int row) throws SQLException {
            throw new SQLException("an id of the table is missing");
        }

        Dictionary dictionary() {
            return dictionary;
        }

        ByteLevels levels() {
            return levels;
        }
    }

    /** Rows of another table, given by its ids. */
    final class References implements ColumnIn {
        private final ByteLevels ids;
        private final int[] codes;

        References(Ids ids, int rows) {
            this.ids = ids.levels();
            this.codes = new int[rows];
        }

        @Override
        public void take(RowBytes cell, int row) throws SQLException {
            codes[row] = ids.codeOf(cell.bytes(), cell.offset(), cell.length());
            if (codes[row] == Dictionary.MISSING) {
                throw new SQLException("an event belongs to no ticket");
            }
        }

        @Override
        public void missing(int row) throws SQLException {
            throw new SQLException("an event belongs to no ticket");
        }

        int[] codes() {
            return codes;
        }
    }

    final class Coded implements ColumnIn {
        private final Dictionary dictionary;
        private final ByteLevels levels;
        private final int[] codes;

        Coded(int rows) {
            dictionary = new Dictionary();
            levels = new ByteLevels(dictionary);
            codes = new int[rows];
        }

        /** With the dictionary of another column. */
        Coded(Coded sharing) {
            dictionary = sharing.dictionary;
            levels = sharing.levels;
            codes = new int[sharing.codes.length];
        }

        @Override
        public void take(RowBytes cell, int row) {
            codes[row] = levels.add(cell.bytes(), cell.offset(), cell.length());
        }

        @Override
        public void missing(int row) {
            codes[row] = Dictionary.MISSING;
        }

        CodedColumn column() {
            return new CodedColumn(codes, dictionary);
        }
    }

    final class Texts implements ColumnIn {
        private final TextColumn.Builder builder = new TextColumn.Builder();

        @Override
        public void take(RowBytes cell, int row) {
            builder.add(cell.bytes(), cell.offset(), cell.length());
        }

        @Override
        public void missing(int row) {
            builder.add("");
        }

        TextColumn column() {
            return builder.build();
        }
    }

    final class Moments implements ColumnIn {
        private final long[] moments;

        Moments(int rows) {
            moments = new long[rows];
        }

        @Override
        public void take(RowBytes cell, int row) {
            moments[row] = cell.moment();
        }

        @Override
        public void missing(int row) {
            moments[row] = Instants.MISSING;
        }

        long[] moments() {
            return moments;
        }
    }

    final class Numbers implements ColumnIn {
        private final double[] values;

        Numbers(int rows) {
            values = new double[rows];
        }

        @Override
        public void take(RowBytes cell, int row) {
            values[row] = cell.number();
        }

        @Override
        public void missing(int row) {
            values[row] = Double.NaN;
        }

        double[] values() {
            return values;
        }
    }

    final class Outcomes implements ColumnIn {
        private final byte[] outcomes;

        Outcomes(int rows) {
            outcomes = new byte[rows];
        }

        @Override
        public void take(RowBytes cell, int row) {
            outcomes[row] = cell.flag() ? Outcome.YES : Outcome.NO;
        }

        @Override
        public void missing(int row) {
            outcomes[row] = Outcome.UNKNOWN;
        }

        byte[] outcomes() {
            return outcomes;
        }
    }

    /** One of a few known names. */
    final class Named implements ColumnIn {
        private final Map<String, Byte> ordinals = new HashMap<>();
        private final byte[] values;
        private byte[] last = new byte[0];
        private byte lastOrdinal;

        Named(int rows, int names, IntFunction<String> nameOf) {
            values = new byte[rows];
            for (int i = 0; i < names; i++) {
                ordinals.put(nameOf.apply(i), (byte) i);
            }
        }

        @Override
        public void take(RowBytes cell, int row) throws SQLException {
            int from = cell.offset();
            if (!Arrays.equals(last, 0, last.length, cell.bytes(), from, from + cell.length())) {
                last = Arrays.copyOfRange(cell.bytes(), from, from + cell.length());
                lastOrdinal = ordinal(new String(last, StandardCharsets.UTF_8));
            }
            values[row] = lastOrdinal;
        }

        private byte ordinal(String name) throws SQLException {
            Byte ordinal = ordinals.get(name);
            if (ordinal == null) {
                throw new SQLException("this program does not know \"" + name + "\"");
            }
            return ordinal;
        }

        @Override
        public void missing(int row) throws SQLException {
            values[row] = ordinal("");
        }

        byte[] values() {
            return values;
        }
    }
}
