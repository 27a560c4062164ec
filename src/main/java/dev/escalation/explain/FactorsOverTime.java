package dev.escalation.explain;

import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.features.FeatureTable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whether a model reacts to the same factors all the time: their shares of all effects, week by week or month by month.
 *
 * @param byMonth whether the windows are months; otherwise weeks
 * @param starts first days of the windows
 * @param scores so many in each window
 * @param columns of the importance, in its order
 * @param shares per column and window, 0 to 1; NaN in a window of too few scores
 */
public record FactorsOverTime(
        boolean byMonth, List<LocalDate> starts, int[] scores, List<Column> columns, double[][] shares) {
    /** Fewer scores say little about a window. */
    public static final int FEWEST = 30;

    private static final int MOST_WEEKS = 16;

    public FactorsOverTime {
        starts = List.copyOf(starts);
        columns = List.copyOf(columns);
    }

    /** @param columns of the importance to follow, strongest first */
    public static FactorsOverTime of(Explanation explanation, List<Column> columns, FeatureTable table) {
        ZoneId zone = table.data().rules().zone();
        TreeMap<LocalDate, List<Integer>> windows = windows(explanation, table, zone, false);
        boolean byMonth = windows.size() > MOST_WEEKS;
        if (byMonth) {
            windows = windows(explanation, table, zone, true);
        }
        List<List<Integer>> inside = new ArrayList<>(windows.values());
        double[][] shares = new double[columns.size()][inside.size()];
        for (int window = 0; window < inside.size(); window++) {
            double[] total = absolute(explanation, inside.get(window));
            double all = Arrays.stream(total).sum();
            for (int c = 0; c < columns.size(); c++) {
                boolean enough = inside.get(window).size() >= FEWEST && all > 0;
                shares[c][window] = enough ? total[columns.get(c).index()] / all : Double.NaN;
            }
        }
        int[] scores = inside.stream().mapToInt(List::size).toArray();
        return new FactorsOverTime(byMonth, new ArrayList<>(windows.keySet()), scores, columns, shares);
    }

    private static TreeMap<LocalDate, List<Integer>> windows(
            Explanation explanation, FeatureTable table, ZoneId zone, boolean months) {
        TreeMap<LocalDate, List<Integer>> windows = new TreeMap<>();
        for (int i = 0; i < explanation.rows().length; i++) {
            long asOf = table.asOf()[explanation.rows()[i]];
            LocalDate day = Instant.ofEpochMilli(asOf).atZone(zone).toLocalDate();
            LocalDate start =
                    months ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            windows.computeIfAbsent(start, _ -> new ArrayList<>()).add(i);
        }
        return windows;
    }

    /** The sum of the sizes of each column's effects. */
    private static double[] absolute(Explanation explanation, List<Integer> rows) {
        double[] sums = new double[explanation.effects().columns().size()];
        for (int row : rows) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += Math.abs(explanation.effect(row, c));
            }
        }
        return sums;
    }

    /** The windows with enough scores. */
    public int[] known() {
        return IntStream.range(0, scores.length)
                .filter(window -> scores[window] >= FEWEST)
                .toArray();
    }

    /** In how many of the known windows the first column, the strongest over all, is the strongest. */
    public int windowsLedByFirst() {
        return (int) IntStream.of(known())
                .filter(window ->
                        IntStream.range(1, columns.size()).allMatch(c -> shares[c][window] <= shares[0][window]))
                .count();
    }
}
