package dev.escalation.model.closer;

import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.AucContrast;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where a model is weak. Every value of every named column is a slice, and so is every age; a slice is tested against the rest
 * if it and the rest have at least {@value Verdict#MINIMUM_POSITIVE_TICKETS} tickets whose outcome happened. As many are
 * tested at once, chances are those of S. Holm, Scandinavian Journal of Statistics 6 (1979): with no weak slice in truth, the
 * chance to name any is at most 5 %, however the slices overlap.
 *
 * @param all weak ones first, then by the upper end of the difference to the rest; those without evidence last
 * @param tested how many were
 * @param skipped columns with so many values that none has enough tickets, in words
 */
public record Slices(List<Slice> all, int tested, List<String> skipped) {
    /** The column of the ages at which tickets are scored. */
    public static final String AGE = "age";
    /** Columns with more values are left out, such as agents. */
    private static final int MOST_LEVELS = 40;

    private static final int LEAST_ROWS = 10;
    /** The level of rows without a value. */
    public static final String NO_VALUE = "(none)";

    private static final Comparator<Slice> WEAKEST = Comparator.comparing(Slice::finding)
            .thenComparingDouble(Slices::upperEnd)
            .thenComparing(Slice::column)
            .thenComparing(Slice::level);

    public Slices {
        all = List.copyOf(all);
        skipped = List.copyOf(skipped);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public static Slices of(TestScores scores, FeatureTable table, long seed, Progress progress) {
        List<Slice> slices = new ArrayList<>(slices(scores, ages(scores, table), seed, progress));
        List<String> skipped = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            if (column instanceof FeatureColumn.Categorical named) {
                if (named.values().dictionary().size() > MOST_LEVELS) {
                    skipped.add(named.info().label());
                } else {
                    slices.addAll(slices(scores, levels(scores, named), seed, progress));
                }
            }
        }
        return of(slices, skipped);
    }

    static Slices of(List<Slice> slices, List<String> skipped) {
        double[] chances =
                holm(slices.stream().mapToDouble(slice -> slice.chance()).toArray());
        List<Slice> judged = IntStream.range(0, chances.length)
                .mapToObj(i -> slices.get(i).withChance(chances[i]))
                .sorted(WEAKEST)
                .toList();
        int tested = (int)
                Arrays.stream(chances).filter(chance -> !Double.isNaN(chance)).count();
        return new Slices(judged, tested, skipped);
    }

    /** The values of one column, or the ages. */
    private record Groups(String column, String label, List<String> levels, int[] levelOf) {
        /**
         * @param code per test row
         * @param word of a code
         */
        static Groups of(String column, String label, int[] code, IntFunction<String> word) {
            int[] codes = Arrays.stream(code).sorted().distinct().toArray();
            return new Groups(
                    column,
                    label,
                    Arrays.stream(codes).mapToObj(word).toList(),
                    Arrays.stream(code)
                            .map(one -> Arrays.binarySearch(codes, one))
                            .toArray());
        }

        int[] places(int level) {
            return IntStream.range(0, levelOf.length)
                    .filter(place -> levelOf[place] == level)
                    .toArray();
        }
    }

    private static Groups ages(TestScores scores, FeatureTable table) {
        int[] age =
                Arrays.stream(scores.row()).map(row -> table.ageHours()[row]).toArray();
        return Groups.of(AGE, "Age of the ticket", age, hours -> hours + " h");
    }

    private static Groups levels(TestScores scores, FeatureColumn.Categorical column) {
        int[] code = Arrays.stream(scores.row()).map(column.values()::code).toArray();
        return Groups.of(
                column.info().name(),
                column.info().label(),
                code,
                one -> one == Dictionary.MISSING
                        ? NO_VALUE
                        : column.values().dictionary().level(one));
    }

    private static List<Slice> slices(TestScores scores, Groups groups, long seed, Progress progress) {
        progress.checkCancelled();
        List<AucContrast> contrasts = AucContrast.of(scores.scored(), groups.levelOf, groups.levels.size(), seed);
        List<Slice> slices = new ArrayList<>();
        for (int level = 0; level < groups.levels.size(); level++) {
            int[] places = groups.places(level);
            if (places.length >= LEAST_ROWS && places.length < scores.size()) {
                RateFigures figures = RateFigures.of(scores, places, seed, progress);
                AucContrast contrast = contrasts.get(level);
                double chance = isEnough(scores, groups, level, figures) ? contrast.chanceOfWorse() : Double.NaN;
                slices.add(new Slice(groups.column, groups.label, groups.levels.get(level), figures, contrast, chance));
            }
        }
        return slices;
    }

    /** In the group and in the rest. */
    private static boolean isEnough(TestScores scores, Groups groups, int level, RateFigures figures) {
        int[] others = IntStream.range(0, scores.size())
                .filter(place -> groups.levelOf[place] != level)
                .toArray();
        return figures.verdict() == Verdict.ENOUGH_EVIDENCE
                && Verdict.of(scores.positiveTickets(others)) == Verdict.ENOUGH_EVIDENCE;
    }

    /** Chances for all tests together; NaN stays and is no test. */
    static double[] holm(double[] chances) {
        int[] order = IntStream.range(0, chances.length)
                .filter(i -> !Double.isNaN(chances[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[chances.length];
        Arrays.fill(adjusted, Double.NaN);
        double most = 0;
        for (int rank = 0; rank < order.length; rank++) {
            most = Math.max(most, Math.min(1, chances[order[rank]] * (order.length - rank)));
            adjusted[order[rank]] = most;
        }
        return adjusted;
    }

    /** Where it is not known, last. */
    private static double upperEnd(Slice slice) {
        double high = slice.contrast().difference().high();
        return Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
    }

    public List<Slice> weak() {
        return all.stream()
                .filter(slice -> slice.finding() == Slice.Finding.WEAK)
                .toList();
    }
}
