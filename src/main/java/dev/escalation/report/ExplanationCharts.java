package dev.escalation.report;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.DependenceChart;
import dev.escalation.chart.DirectionChart;
import dev.escalation.chart.DotGroups;
import dev.escalation.chart.FactorsChart;
import dev.escalation.chart.FeatureEffects;
import dev.escalation.chart.FeatureImportance;
import dev.escalation.chart.FeatureLabel;
import dev.escalation.chart.HeatChart;
import dev.escalation.chart.HeatRow;
import dev.escalation.chart.ImportanceChart;
import dev.escalation.chart.LevelEffects;
import dev.escalation.chart.LevelsChart;
import dev.escalation.chart.PartialChart;
import dev.escalation.chart.PartialLevelsChart;
import dev.escalation.chart.PermutationChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorsOverTime;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.PartialDependence;
import dev.escalation.explain.PermutationImportance;
import dev.escalation.explain.Phrases;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Charts of what a model reacts to, over many rows.
 *
 * @param phrases that name the features
 */
public record ExplanationCharts(
        Explanation explanation, GlobalImportance importance, FeatureTable table, Phrases phrases, ChartOrigin origin) {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int LINES = 60;
    private static final HeatChart.Scale SHARES = new HeatChart.Scale(0.05, 0.15);

    /** The columns that move a score at all, largest first. */
    public List<Column> largest(int limit) {
        return importance.columns().stream()
                .filter(column -> column.meanAbsoluteEffect() > 0)
                .limit(limit)
                .toList();
    }

    public ImportanceChart importance(int limit) {
        List<FeatureImportance> bars = importance.columns().stream()
                .map(column -> new FeatureImportance(label(column), column.meanAbsoluteEffect()))
                .toList();
        return ImportanceChart.largest(limit, bars, importance.rows(), origin);
    }

    public DirectionChart direction(int limit) {
        return new DirectionChart(largest(limit).stream().map(this::effects).toList(), origin);
    }

    /** Sizes and dots side by side, no row chosen. */
    public FactorsChart factors(int limit) {
        List<FeatureEffects> swarm = direction(limit).features();
        return new FactorsChart(importance(swarm.size()), swarm, -1);
    }

    /** How the effect of a column goes with its value. */
    public Chart dependence(Column column) {
        return dependence(column, Optional.empty());
    }

    /**
     * How the effect of a column goes with its value, for groups of scores.
     *
     * @param by feature that the scores are grouped by; a chart of levels has no groups
     */
    public Chart dependence(Column column, Optional<String> by) {
        FeatureLabel label = label(column);
        if (LevelGroups.fits(table.column(column.info().name()))) {
            List<LevelEffects> levels = new LevelGroups(explanation, column, table, phrases).largest();
            return new LevelsChart(label, levels, origin);
        }
        FeatureEffects raw = effects(column);
        double scale = scale(column.info().unit());
        double[] values = Arrays.stream(raw.values()).map(v -> v * scale).toArray();
        Optional<DotGroups> groups =
                by.flatMap(name -> new ScoreGroups(phrases).of(table.column(name), explanation.rows()));
        return new DependenceChart(new FeatureEffects(label, raw.effects(), values), axis(label), groups, origin);
    }

    /** Whether the scores fall into more than one group by a feature. */
    public boolean canGroup(String by) {
        return new ScoreGroups(phrases).of(table.column(by), explanation.rows()).isPresent();
    }

    /**
     * What the model would say if all scores had the same value of a column.
     *
     * @param partial of the column
     */
    public Chart partial(Column column, PartialDependence partial) {
        FeatureLabel label = label(column);
        double[] mean = partial.mean();
        if (!partial.levels().isEmpty()
                || LevelGroups.fits(table.column(column.info().name()))) {
            return new PartialLevelsChart(label, levels(column, partial, mean), origin);
        }
        double scale = scale(column.info().unit());
        double[] values = Arrays.stream(partial.values()).map(v -> v * scale).toArray();
        double[][] lines = Arrays.copyOf(partial.risks(), Math.min(LINES, partial.risks().length));
        return new PartialChart(label, values, lines, mean, axis(label), origin);
    }

    private List<PartialLevelsChart.Level> levels(Column column, PartialDependence partial, double[] mean) {
        List<PartialLevelsChart.Level> levels = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            double[] sorted = Arrays.stream(partial.risks())
                    .mapToDouble(line -> line[at])
                    .sorted()
                    .toArray();
            String name = partial.levels().isEmpty()
                    ? phrases.quantities()
                            .format(partial.values()[i], column.info().unit())
                    : partial.levels().get(i);
            levels.add(new PartialLevelsChart.Level(
                    name, mean[i], sorted[sorted.length / 4], sorted[sorted.length * 3 / 4]));
        }
        if (!partial.levels().isEmpty()) {
            levels.sort(Comparator.comparingDouble((PartialLevelsChart.Level level) -> -level.mean()));
        }
        return levels;
    }

    /** What ranks worse without a column, where there are no effects to show. */
    public static PermutationChart permutation(
            PermutationImportance importance, int limit, Phrases phrases, ChartOrigin origin) {
        List<FeatureImportance> facts = importance.columns().stream()
                .filter(column -> column.loss() > 0)
                .limit(limit)
                .map(column -> new FeatureImportance(
                        new FeatureLabel(column.info().name(), phrases.label(column.info()), ""), column.loss()))
                .toList();
        return new PermutationChart(facts, importance.rocAuc(), importance.rows(), origin);
    }

    /** The shares that columns have of all effects, over time. */
    public HeatChart overTime(FactorsOverTime factors) {
        List<HeatRow> rows = new ArrayList<>();
        double all = importance.columns().stream()
                .mapToDouble(Column::meanAbsoluteEffect)
                .sum();
        for (int c = 0; c < factors.columns().size(); c++) {
            Column column = factors.columns().get(c);
            List<Double> shares = Arrays.stream(factors.shares()[c]).boxed().toList();
            rows.add(new HeatRow(phrases.label(column.info()), "", column.meanAbsoluteEffect() / all, shares));
        }
        ChartWords words = origin.words();
        DateTimeFormatter day = words.dates(factors.byMonth() ? "dates.month" : "dates.day");
        return new HeatChart(
                words.get("explanation.overTime"),
                words.get(factors.byMonth() ? "explanation.overTime.months" : "explanation.overTime.weeks"),
                words.get("explanation.overTime.overall"),
                factors.starts().stream().map(day::format).toList(),
                rows,
                SHARES,
                words.get("explanation.overTime.nothing"),
                origin);
    }

    /** Effects with the values that dots are coloured by; levels of a category have no order. */
    public FeatureEffects effects(Column column) {
        double[] effects = new double[explanation.rows().length];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = explanation.effect(i, column.index());
        }
        return new FeatureEffects(label(column), effects, values(column.info().name()));
    }

    private double[] values(String feature) {
        int[] rows = explanation.rows();
        return switch (table.column(feature)) {
            case FeatureColumn.Numeric numeric ->
                Arrays.stream(rows).mapToDouble(row -> numeric.values()[row]).toArray();
            case FeatureColumn.Categorical _ -> {
                double[] none = new double[rows.length];
                Arrays.fill(none, Double.NaN);
                yield none;
            }
        };
    }

    private FeatureLabel label(Column column) {
        return new FeatureLabel(
                column.info().name(),
                phrases.label(column.info()),
                caption(column.info().unit()));
    }

    private static String axis(FeatureLabel label) {
        return label.caption().isEmpty() ? label.words() : label.words() + ", " + label.caption();
    }

    private static double scale(Unit unit) {
        return switch (unit) {
            case SECONDS -> 1 / SECONDS_PER_MINUTE;
            case SHARE -> 100;
            default -> 1;
        };
    }

    /** The unit of an axis; empty if there is none to name. */
    private String caption(Unit unit) {
        boolean plain = unit == Unit.NUMBER || unit == Unit.LOG_ODDS;
        return plain ? "" : phrases.get("caption." + unit.name().toLowerCase(Locale.ROOT));
    }
}
