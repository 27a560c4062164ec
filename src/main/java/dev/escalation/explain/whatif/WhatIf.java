package dev.escalation.explain.whatif;

import dev.escalation.explain.Phrases;
import dev.escalation.explain.RiskMove;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One ticket with other values: what the model would say. It says so of tickets that look like this, which is not a promise
 * of what happens if somebody makes the change.
 */
public final class WhatIf {
    private final TrainedModel model;
    private final FeatureTable open;
    private final FeatureTable ticket;
    private final UsualValues usual;
    private final Consequences consequences;

    private WhatIf(TrainedModel model, FeatureTable open, FeatureTable ticket, UsualValues usual) {
        this.model = model;
        this.open = open;
        this.ticket = ticket;
        this.usual = usual;
        this.consequences = new Consequences(open);
    }

    /**
     * Of an open ticket; the others in the queue tell what their groups and agents are like at the same moment.
     *
     * @param row of the queue
     * @throws IllegalArgumentException for any other row
     */
    public static WhatIf of(TrainedModel model, FeatureTable table, int row, UsualValues usual) {
        if (!table.isQueueRow(row)) {
            throw new IllegalArgumentException("row " + row + " is not of an open ticket");
        }
        return new WhatIf(model, table.only(table.queueRows()), table.only(row), usual);
    }

    /** What a manager can change and the model looks at: choices such as the group first, then numbers. */
    public List<Field> fields() {
        Set<String> used = usedSources();
        List<Field> fields = new ArrayList<>();
        for (FeatureColumn column : ticket.columns()) {
            boolean asks = column.info().name().equals(column.info().source())
                    && column.info().role() == Role.LEVER
                    && used.contains(column.info().name())
                    && !Consequences.isComputed(column.info().name());
            if (asks) {
                fields.add(field(column));
            }
        }
        fields.sort(Comparator.comparing((Field field) -> field.levels().isEmpty()));
        return fields;
    }

    /** The alert line, 0 to 1. */
    public double threshold() {
        return model.threshold().threshold();
    }

    /** The ticket as it is, 0 to 1. */
    public double risk() {
        return risk(Map.of());
    }

    /** The risk with other values, 0 to 1. */
    public double risk(Map<String, Setting> settings) {
        FeatureTable changed = consequences.apply(ticket, settings);
        return model.probabilities(ModelInput.all(changed), new int[] {0}, Progress.NONE)[0];
    }

    /**
     * The risk with other values and why it is another; factors whose value follows from a setting are among them.
     *
     * @throws IllegalArgumentException for a setting of a feature that is not there or not of its kind
     */
    public RiskMove move(Map<String, Setting> settings, Phrases phrases) {
        return RiskMove.between(model, ticket, 0, consequences.apply(ticket, settings), 0, usual, phrases);
    }

    FeatureTable ticket() {
        return ticket;
    }

    FeatureTable open() {
        return open;
    }

    /** Whether the model looks at a feature or at what stands for it. */
    boolean uses(String source) {
        return usedSources().contains(source);
    }

    private Set<String> usedSources() {
        Map<String, String> sources = ModelInput.sourceOfFeature(ticket);
        Set<String> used = new HashSet<>();
        model.preprocessing().sourceColumns().forEach(name -> used.add(sources.getOrDefault(name, name)));
        return used;
    }

    private Field field(FeatureColumn column) {
        return switch (column) {
            case FeatureColumn.Numeric(var info, var values) ->
                new Field(info, new Setting.Amount(values[0]), List.of());
            case FeatureColumn.Categorical(var info, var values) -> {
                String level = values.get(0);
                Set<String> levels = new TreeSet<>(consequences.levels(info.name()));
                if (level != null) {
                    levels.add(level);
                }
                yield new Field(info, new Setting.Level(level == null ? "" : level), List.copyOf(levels));
            }
        };
    }
}
