package dev.escalation.analysis;

import dev.escalation.analysis.ColumnDetail.Found;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks closely at one column. */
record ColumnLook(Basis basis, String table, String name, ZoneId zone) {
    static final int MOST = 12;

    ColumnDetail of(Cells cells) {
        return switch (cells) {
            case Cells.Coded(CodedColumn column) -> values(cells, column);
            case Cells.Numbers(double[] values) -> numbers(cells, values);
            case Cells.Moments(long[] values) -> moments(cells, values);
            case Cells.Texts(var column) -> {
                TextLengths lengths = TextLengths.of(column);
                double[] sorted = lengths.sorted();
                yield detail(cells, lengths.distinct(), sorted, Bins.of(sorted, 1), List.of());
            }
        };
    }

    private ColumnDetail values(Cells cells, CodedColumn column) {
        int[] counts = new int[column.dictionary().size()];
        int missing = 0;
        for (int code : column.codes()) {
            if (code == Dictionary.MISSING) {
                missing++;
            } else {
                counts[code]++;
            }
        }
        List<Found> found = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                found.add(new Found(column.dictionary().level(code), code, counts[code]));
            }
        }
        int distinct = found.size();
        return new ColumnDetail(
                basis, table, name, cells, missing, distinct, new double[0], Bins.of(new double[0], 1), first(found));
    }

    private ColumnDetail numbers(Cells cells, double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.parallelSort(sorted);
        List<Found> runs = runs(sorted);
        double step = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value)) ? 1 : 0;
        return detail(cells, runs.size(), sorted, Bins.of(sorted, step), first(runs));
    }

    private ColumnDetail moments(Cells cells, long[] values) {
        long[] sorted = Arrays.stream(values).filter(Instants::isKnown).toArray();
        Arrays.parallelSort(sorted);
        double[] numbers = Arrays.stream(sorted).asDoubleStream().toArray();
        List<Found> runs = runs(numbers);
        return detail(cells, runs.size(), numbers, Bins.ofMoments(sorted, zone), first(runs));
    }

    private ColumnDetail detail(Cells cells, int distinct, double[] sorted, Bins bins, List<Found> most) {
        int missing = cells.size() - sorted.length;
        return new ColumnDetail(basis, table, name, cells, missing, distinct, quantiles(sorted), bins, most);
    }

    private static double[] quantiles(double[] sorted) {
        int last = sorted.length - 1;
        return last < 0
                ? new double[0]
                : new double[] {
                    sorted[0], sorted[last / 4], UsualCount.middle(sorted), sorted[(3 * last + 3) / 4], sorted[last]
                };
    }

    /** The different numbers with their counts; the words are made where they are shown. */
    private static List<Found> runs(double[] sorted) {
        List<Found> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                runs.add(new Found("", sorted[from], i - from));
                from = i;
            }
        }
        return runs;
    }

    private static List<Found> first(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::count)
                        .reversed()
                        .thenComparing(Found::value)
                        .thenComparingDouble(Found::number))
                .limit(MOST)
                .toList();
    }
}
