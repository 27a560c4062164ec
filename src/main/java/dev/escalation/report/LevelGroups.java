package dev.escalation.report;

import dev.escalation.chart.LevelEffects;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.Phrases;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Effects of a column that has names for values, by name. */
record LevelGroups(Explanation explanation, Column column, FeatureTable table, Phrases phrases) {
    private static final int SHOWN = 8;

    /** Weekdays are names, too. */
    static boolean fits(FeatureColumn column) {
        return column instanceof FeatureColumn.Categorical || column.info().unit() == Unit.WEEKDAY;
    }

    /** The levels of most scores by mean effect, largest first; all others together at the end. */
    List<LevelEffects> largest() {
        Map<String, List<Double>> groups = new LinkedHashMap<>();
        for (int i = 0; i < explanation.rows().length; i++) {
            groups.computeIfAbsent(level(explanation.rows()[i]), _ -> new ArrayList<>())
                    .add(explanation.effect(i, column.index()));
        }
        List<LevelEffects> bySize = groups.entrySet().stream()
                .map(group -> new LevelEffects(group.getKey(), 1, doubles(group.getValue())))
                .sorted(Comparator.comparingInt((LevelEffects one) -> -one.effects().length)
                        .thenComparing(LevelEffects::level))
                .toList();
        int shown = bySize.size() <= SHOWN + 1 ? bySize.size() : SHOWN;
        List<LevelEffects> levels = new ArrayList<>(bySize.subList(0, shown));
        levels.sort(
                Comparator.comparingDouble((LevelEffects one) -> -one.mean()).thenComparing(LevelEffects::level));
        if (shown < bySize.size()) {
            levels.add(together(bySize.subList(shown, bySize.size())));
        }
        return levels;
    }

    private LevelEffects together(List<LevelEffects> rest) {
        double[] effects = rest.stream()
                .flatMapToDouble(one -> Arrays.stream(one.effects()))
                .toArray();
        return new LevelEffects(phrases.get("group.others", rest.size()), rest.size(), effects);
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private String level(int row) {
        return switch (table.column(column.info().name())) {
            case FeatureColumn.Categorical(var _, var values) -> {
                String level = values.get(row);
                yield level == null ? phrases.get("amount.unknown") : level;
            }
            case FeatureColumn.Numeric(var info, var values) ->
                phrases.quantities().format(values[row], info.unit());
        };
    }
}
