package dev.escalation.report;

import dev.escalation.chart.DotGroups;
import dev.escalation.explain.Phrases;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Scores in up to three groups by one feature: thirds of a number, or the two most frequent levels and all others. */
record ScoreGroups(Phrases phrases) {
    private static final int MOST = 3;

    /** @return empty if all scores are in the same group */
    Optional<DotGroups> of(FeatureColumn column, int[] rows) {
        return switch (column) {
            case FeatureColumn.Numeric(var info, var values) ->
                ofNumbers(
                        phrases.label(info),
                        info.unit(),
                        Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
            case FeatureColumn.Categorical(var info, var values) ->
                ofLevels(
                        phrases.label(info),
                        Arrays.stream(rows)
                                .mapToObj(row -> Optional.ofNullable(values.get(row))
                                        .orElseGet(() -> phrases.get("amount.unknown")))
                                .toList());
        };
    }

    private Optional<DotGroups> ofNumbers(String label, Unit unit, double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length < 2) {
            return Optional.empty();
        }
        // the last value of each group but the last
        double[] ends = distinct.length <= MOST
                ? Arrays.copyOf(distinct, distinct.length - 1)
                : IntStream.of(1, 2)
                        .mapToDouble(third -> sorted[third * sorted.length / MOST])
                        .distinct()
                        .filter(end -> end < distinct[distinct.length - 1])
                        .toArray();
        if (ends.length == 0) {
            return Optional.empty();
        }
        List<String> names = distinct.length <= MOST
                ? Arrays.stream(distinct)
                        .mapToObj(value -> phrases.quantities().format(value, unit))
                        .toList()
                : names(sorted[0], ends, unit);
        int[] of = Arrays.stream(values).mapToInt(value -> group(value, ends)).toArray();
        return Optional.of(new DotGroups(label, names, true, of));
    }

    private List<String> names(double least, double[] ends, Unit unit) {
        List<String> names = new ArrayList<>();
        names.add(ends[0] > least ? upTo(ends[0], unit) : phrases.quantities().format(ends[0], unit));
        if (ends.length > 1) {
            names.add(upTo(ends[1], unit));
        }
        names.add(phrases.get("group.more"));
        return names;
    }

    private String upTo(double end, Unit unit) {
        return phrases.get("group.upTo", phrases.quantities().format(end, unit));
    }

    private static int group(double value, double[] ends) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int group = 0;
        while (group < ends.length && value > ends[group]) {
            group++;
        }
        return group;
    }

    private Optional<DotGroups> ofLevels(String label, List<String> levels) {
        Map<String, Integer> counts = new TreeMap<>();
        levels.forEach(level -> counts.merge(level, 1, Integer::sum));
        List<String> bySize = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        if (bySize.size() < 2) {
            return Optional.empty();
        }
        List<String> names = bySize.size() <= MOST
                ? bySize
                : List.of(bySize.get(0), bySize.get(1), phrases.get("group.others", bySize.size() - 2));
        int[] of = levels.stream()
                .mapToInt(level -> Math.min(bySize.indexOf(level), names.size() - 1))
                .toArray();
        return Optional.of(new DotGroups(label, names, false, of));
    }
}
