package dev.escalation.live.alert;

import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.action.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a table of features as rules see them, untouched by anybody. */
final class QueueRows {
    private final FeatureTable table;
    private final Optional<CodedColumn> tier;
    private final Optional<CodedColumn> group;
    private final Optional<CodedColumn> priority;

    private QueueRows(FeatureTable table) {
        this.table = table;
        this.tier = column("tier");
        this.group = column("group");
        this.priority = column("priority");
    }

    private Optional<CodedColumn> column(String name) {
        return table.columns().stream()
                .filter(column -> column.info().name().equals(name))
                .filter(FeatureColumn.Categorical.class::isInstance)
                .map(column -> ((FeatureColumn.Categorical) column).values())
                .findFirst();
    }

    private AlertRow row(int row, double risk) {
        long due = table.data().tickets().slaDueAt()[table.ticket()[row]];
        return new AlertRow(
                table.ticketId(row),
                risk,
                "",
                Instants.isKnown(due) ? hoursBetween(table.asOf()[row], due) : Double.NaN,
                value(tier, row),
                value(group, row),
                value(priority, row),
                Standing.Column.LIKELY,
                false);
    }

    private static String value(Optional<CodedColumn> column, int row) {
        return column.flatMap(values -> Optional.ofNullable(values.get(row))).orElse("");
    }

    static QueueRows of(FeatureTable table) {
        return new QueueRows(table);
    }

    List<AlertRow> rows(int[] rows, double[] risk) {
        List<AlertRow> queue = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            queue.add(row(rows[i], risk[i]));
        }
        return queue;
    }
}
