package dev.escalation.report;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.DependenceChart;
import dev.escalation.chart.DirectionChart;
import dev.escalation.chart.FactorsChart;
import dev.escalation.chart.FeatureEffects;
import dev.escalation.chart.FeatureImportance;
import dev.escalation.chart.FeatureLabel;
import dev.escalation.chart.ImportanceChart;
import dev.escalation.chart.LevelEffects;
import dev.escalation.chart.LevelsChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.Arrays;
import java.util.List;

/** Charts of what a model reacts to, over many rows. */
public record ExplanationCharts(
        Explanation explanation, GlobalImportance importance, FeatureTable table, ChartOrigin origin) {
    private static final double SECONDS_PER_MINUTE = 60;

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
        FeatureLabel label = label(column);
        if (LevelGroups.fits(table.column(column.info().name()))) {
            List<LevelEffects> levels = new LevelGroups(explanation, column, table).largest();
            return new LevelsChart(label, levels, origin);
        }
        FeatureEffects raw = effects(column);
        double scale = scale(column.info().unit());
        double[] values = Arrays.stream(raw.values()).map(v -> v * scale).toArray();
        return new DependenceChart(new FeatureEffects(label, raw.effects(), values), axis(label), origin);
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

    private static FeatureLabel label(Column column) {
        return new FeatureLabel(
                column.info().name(),
                column.info().label(),
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

    /** The unit of an axis. */
    private static String caption(Unit unit) {
        return switch (unit) {
            case HOURS -> "hours";
            case SECONDS -> "minutes";
            case YEARS -> "years";
            case SHARE -> "percent";
            case RATIO -> "times the usual";
            case HOUR_OF_DAY -> "hour of the day";
            case WEEKDAY -> "Monday to Sunday";
            case CATEGORY -> "by name, no low or high";
            case COUNT -> "number";
            case TONE -> "from −1, negative, to 1, positive";
            case NUMBER, LOG_ODDS -> "";
        };
    }
}
