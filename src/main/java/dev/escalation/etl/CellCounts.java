package dev.escalation.etl;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import dev.escalation.etl.ColumnProfile.ValueCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Counts the cells of one column. */
final class CellCounts {
    private static final int MOST_BARS = 14;
    private static final double UPPER_SHARE = 0.95;

    private CellCounts() {}

    static ColumnProfile values(String name, CodedColumn column) {
        int[] counts = new int[column.dictionary().size()];
        int missing = 0;
        for (int code : column.codes()) {
            if (code == Dictionary.MISSING) {
                missing++;
            } else {
                counts[code]++;
            }
        }
        return values(name, column.size(), missing, counts, column.dictionary()::level);
    }

    /** @param label of an ordinal; an empty one means missing */
    static ColumnProfile ordinals(String name, byte[] ordinals, IntFunction<String> label) {
        int[] counts = new int[Byte.MAX_VALUE + 1];
        int missing = 0;
        for (byte ordinal : ordinals) {
            counts[ordinal]++;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && label.apply(i).isEmpty()) {
                missing += counts[i];
                counts[i] = 0;
            }
        }
        return values(name, ordinals.length, missing, counts, label);
    }

    private static ColumnProfile values(String name, int rows, int missing, int[] counts, IntFunction<String> label) {
        List<ValueCount> found = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.add(new ValueCount(label.apply(i), counts[i]));
            }
        }
        found.sort(Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value));
        List<ValueCount> most = found.subList(0, Math.min(MOST_BARS, found.size()));
        return new ColumnProfile.Values(name, rows, missing, found.size(), most);
    }

    static ColumnProfile moments(String name, long[] moments) {
        long[] known = Arrays.stream(moments).filter(Instants::isKnown).toArray();
        int missing = moments.length - known.length;
        if (known.length == 0) {
            return new ColumnProfile.Moments(
                    name, moments.length, missing, Instants.MISSING, Instants.MISSING, List.of());
        }
        long first = Arrays.stream(known).min().orElseThrow();
        long last = Arrays.stream(known).max().orElseThrow();
        Bars bars = new Bars((double) first, (double) last);
        for (long moment : known) {
            bars.add((double) moment);
        }
        return new ColumnProfile.Moments(name, moments.length, missing, first, last, bars.counts());
    }

    static ColumnProfile amounts(String name, double[] values) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int missing = values.length - known.length;
        if (known.length == 0) {
            return new ColumnProfile.Amounts(
                    name, values.length, missing, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of());
        }
        double least = known[0];
        double upper = known[(int) Math.ceil(UPPER_SHARE * known.length) - 1];
        Bars bars = new Bars(least, upper);
        for (double value : known) {
            bars.add(value);
        }
        double largest = known[known.length - 1];
        return new ColumnProfile.Amounts(
                name, values.length, missing, least, median(known), upper, largest, bars.counts());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static ColumnProfile yesNo(String name, byte[] outcomes) {
        int missing = 0;
        int yes = 0;
        for (byte outcome : outcomes) {
            if (outcome == Outcome.UNKNOWN) {
                missing++;
            } else if (outcome == Outcome.YES) {
                yes++;
            }
        }
        return new ColumnProfile.YesNo(name, outcomes.length, missing, yes);
    }

    static ColumnProfile texts(String name, TextColumn column) {
        double[] lengths = new double[column.size()];
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = column.isMissing(row) ? Double.NaN : column.get(row).length();
        }
        return switch (amounts(name, lengths)) {
            case ColumnProfile.Amounts counted
            when counted.filled() > 0 ->
                new ColumnProfile.Texts(
                        name,
                        lengths.length,
                        counted.missing(),
                        (int) Math.round(counted.median()),
                        (int) counted.largest(),
                        counted.bars());
            default -> new ColumnProfile.Texts(name, lengths.length, lengths.length, 0, 0, List.of());
        };
    }

    /** Counts values in equal steps of a range; what lies above it counts in the last. */
    private static final class Bars {
        private final double first;
        private final double width;
        private final Integer[] counts = new Integer[MOST_BARS];

        Bars(double first, double last) {
            this.first = first;
            this.width = last - first;
            Arrays.fill(counts, 0);
        }

        void add(double value) {
            double place = width == 0 ? 0 : (value - first) / width * MOST_BARS;
            counts[(int) Math.min(place, MOST_BARS - 1)]++;
        }

        List<Integer> counts() {
            return List.of(counts);
        }
    }
}
