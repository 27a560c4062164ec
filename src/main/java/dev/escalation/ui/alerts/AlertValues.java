package dev.escalation.ui.alerts;

import dev.escalation.app.Insight;
import dev.escalation.data.Priority;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What rules can name.
 *
 * @param alertLine of the model in use, 0 to 1
 * @param zone of the desk
 */
record AlertValues(double alertLine, ZoneId zone, List<String> tiers, List<String> groups, List<String> priorities) {
    /** Of the training and the model in use. */
    static AlertValues of(Context context) {
        TrainingRun run = context.workspace().runProperty().get();
        Insight insight = context.workspace().insightProperty().get();
        if (run == null || insight == null) {
            return new AlertValues(0.5, ZoneOffset.UTC, List.of(), List.of(), List.of());
        }
        FeatureTable table = run.training().table();
        return new AlertValues(
                insight.model().threshold().threshold(),
                table.data().rules().zone(),
                values(table, "tier"),
                values(table, "group"),
                values(table, "priority"));
    }

    /** Priorities begin with the most urgent one; all else is equal. */
    private static int urgency(String value) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.label().equals(value))
                .mapToInt(priority -> -priority.ordinal())
                .findFirst()
                .orElse(1);
    }

    private static List<String> values(FeatureTable table, String column) {
        return table.columns().stream()
                .filter(each -> each.info().name().equals(column))
                .filter(FeatureColumn.Categorical.class::isInstance)
                .flatMap(each -> ((FeatureColumn.Categorical) each).values().dictionary().levels().stream())
                .sorted(Comparator.comparingInt(AlertValues::urgency).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
