package dev.escalation.model.closer;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.AucContrast;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String NO_VALUE = "(none)";

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
        List<Slice> slices = new ArrayList<>(ages(scores, table, seed, progress));
        List<String> skipped = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            if (column instanceof FeatureColumn.Categorical named) {
                if (named.values().dictionary().size() > MOST_LEVELS) {
                    skipped.add(named.info().label());
                } else {
                    slices.addAll(levels(scores, named, seed, progress));
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

    private static List<Slice> ages(TestScores scores, FeatureTable table, long seed, Progress progress) {
        Map<Integer, List<Integer>> byAge = new TreeMap<>();
        for (int place = 0; place < scores.size(); place++) {
            byAge.computeIfAbsent(table.ageHours()[scores.row()[place]], _ -> new ArrayList<>())
                    .add(place);
        }
        List<Slice> slices = new ArrayList<>();
        if (byAge.size() > 1) {
            byAge.forEach((age, places) ->
                    slices.add(slice(scores, new Name(AGE, "Age of the ticket", age + " h"), places, seed, progress)));
        }
        return slices;
    }

    private record Name(String column, String label, String level) {}

    private static List<Slice> levels(
            TestScores scores, FeatureColumn.Categorical column, long seed, Progress progress) {
        CodedColumn values = column.values();
        FeatureInfo info = column.info();
        Map<Integer, List<Integer>> byLevel = new TreeMap<>();
        for (int place = 0; place < scores.size(); place++) {
            byLevel.computeIfAbsent(values.code(scores.row()[place]), _ -> new ArrayList<>())
                    .add(place);
        }
        List<Slice> slices = new ArrayList<>();
        byLevel.forEach((code, places) -> {
            if (places.size() >= LEAST_ROWS && places.size() < scores.size()) {
                String level = code == Dictionary.MISSING
                        ? NO_VALUE
                        : values.dictionary().level(code);
                slices.add(slice(scores, new Name(info.name(), info.label(), level), places, seed, progress));
            }
        });
        return slices;
    }

    private static Slice slice(TestScores scores, Name name, List<Integer> some, long seed, Progress progress) {
        progress.checkCancelled();
        int[] places = some.stream().mapToInt(Integer::intValue).toArray();
        RateFigures figures = RateFigures.of(scores, places, seed, progress);
        boolean[] inside = new boolean[scores.size()];
        Arrays.stream(places).forEach(place -> inside[place] = true);
        AucContrast contrast = AucContrast.of(scores.scored(), inside, seed);
        int[] others = IntStream.range(0, scores.size())
                .filter(place -> !inside[place])
                .toArray();
        boolean enough = figures.verdict() == Verdict.ENOUGH_EVIDENCE
                && Verdict.of(scores.positiveTickets(others)) == Verdict.ENOUGH_EVIDENCE;
        double chance = enough ? contrast.chanceOfWorse() : Double.NaN;
        return new Slice(name.column, name.label, name.level, figures, contrast, chance);
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
