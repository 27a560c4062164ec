package dev.escalation.explain.whatif;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.explain.whatif.Setting.Level;
import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What else changes with a value: features that are computed from it, and what belongs to a group or an agent (its load, its
 * record), which is taken from another open ticket there at the same moment. Nobody can hand a ticket over and keep the
 * group's load.
 */
final class Consequences {
    /** Of the ticket's group and of its agent, beside the features that stand for the level itself. */
    private static final Map<String, Set<CoreFeature>> BELONGING = Map.of(
            "group", Set.of(CoreFeature.GROUP_OPEN_LOAD, CoreFeature.GROUP_RECENT_SHARE),
            "agent_id", Set.of(CoreFeature.AGENT_OPEN_LOAD, CoreFeature.EXPERIENCE_YEARS));

    /** Counts of open tickets; the ticket comes to those that are there. */
    private static final Set<String> LOADS = Set.of(CoreFeature.GROUP_OPEN_LOAD.id(), CoreFeature.AGENT_OPEN_LOAD.id());

    private static final Set<String> OF_THE_AGENT = Set.of("department");
    private static final String AGENT_ATTRIBUTE = "agent.";

    private final FeatureTable open;

    /** @param open rows of the same moment, to take the record of groups and agents from */
    Consequences(FeatureTable open) {
        this.open = open;
    }

    /** Features nobody sets, because they follow from others. */
    static boolean isComputed(String feature) {
        return feature.equals(CoreFeature.AGE_X_TRANSFERS.id())
                || feature.equals(CoreFeature.MSGS_FIRST_2H_PER_RESPONSE_TIME.id());
    }

    /** Levels of a categorical feature among the open tickets. */
    Set<String> levels(String feature) {
        Set<String> levels = new LinkedHashSet<>();
        CodedColumn values = categorical(open, feature).values();
        for (int row = 0; row < open.rows(); row++) {
            String level = values.get(row);
            if (level != null) {
                levels.add(level);
            }
        }
        return levels;
    }

    /**
     * The ticket's row with the settings and what follows from them; a feature that is set keeps what it is set to.
     *
     * @throws IllegalArgumentException for a feature that is not there or not of the setting's kind
     */
    FeatureTable apply(FeatureTable ticket, Map<String, Setting> settings) {
        Map<String, FeatureColumn> changed = new HashMap<>();
        settings.forEach((feature, setting) -> {
            if (setting instanceof Level(String level)) {
                changed.putAll(ofLevel(ticket, feature, level));
            }
        });
        settings.forEach((feature, setting) -> {
            if (setting instanceof Setting.Amount(double value)) {
                changed.put(feature, number(ticket, feature, value));
            }
        });
        FeatureTable set = ticket.with(changed);
        return set.with(computed(set, settings.keySet()));
    }

    private Map<String, FeatureColumn> ofLevel(FeatureTable ticket, String feature, String level) {
        Map<String, FeatureColumn> changed = new HashMap<>();
        CodedColumn values = categorical(ticket, feature).values();
        if (level.equals(values.get(0))) {
            return changed;
        }
        int code = values.dictionary().codeOf(level);
        if (code == Dictionary.MISSING) {
            throw new IllegalArgumentException("no ticket has the " + feature + " " + level);
        }
        changed.put(
                feature,
                new FeatureColumn.Categorical(
                        ticket.column(feature).info(), new CodedColumn(new int[] {code}, values.dictionary())));
        int like = rowOfLevel(feature, level);
        if (like >= 0) {
            for (FeatureColumn column : open.columns()) {
                String name = column.info().name();
                if (!name.equals(feature) && belongs(column, feature)) {
                    FeatureColumn there = column.only(like);
                    changed.put(name, LOADS.contains(name) ? oneMore(there) : there);
                }
            }
        }
        return changed;
    }

    private static FeatureColumn oneMore(FeatureColumn load) {
        double[] values = ((FeatureColumn.Numeric) load).values();
        return new FeatureColumn.Numeric(load.info(), new double[] {values[0] + 1});
    }

    private static boolean belongs(FeatureColumn column, String feature) {
        String name = column.info().name();
        boolean ofAgent = feature.equals("agent_id")
                && (name.startsWith(AGENT_ATTRIBUTE)
                        || OF_THE_AGENT.contains(column.info().source()));
        return column.info().source().equals(feature)
                || ofAgent
                || BELONGING.getOrDefault(feature, Set.of()).stream()
                        .anyMatch(one -> one.id().equals(name));
    }

    private int rowOfLevel(String feature, String level) {
        CodedColumn values = categorical(open, feature).values();
        for (int row = 0; row < open.rows(); row++) {
            if (level.equals(values.get(row))) {
                return row;
            }
        }
        return -1;
    }

    /** By the formulas of the features; nothing where none of their parts was touched. */
    private static Map<String, FeatureColumn> computed(FeatureTable set, Set<String> touched) {
        Map<String, FeatureColumn> computed = new HashMap<>();
        if (touched.contains(CoreFeature.NUM_TRANSFERS.id())) {
            double age = value(set, CoreFeature.TICKET_AGE_HRS);
            double product = age * value(set, CoreFeature.NUM_TRANSFERS);
            computed.put(CoreFeature.AGE_X_TRANSFERS.id(), number(set, CoreFeature.AGE_X_TRANSFERS.id(), product));
        }
        if (touched.contains(CoreFeature.AVG_RESPONSE_TIME_SECS.id())) {
            double hours = value(set, CoreFeature.AVG_RESPONSE_TIME_SECS) / 3600;
            double ratio = hours > 0 ? value(set, CoreFeature.NUM_MSGS_FIRST_2H) / hours : Double.NaN;
            String name = CoreFeature.MSGS_FIRST_2H_PER_RESPONSE_TIME.id();
            computed.put(name, number(set, name, ratio));
        }
        return computed;
    }

    static double value(FeatureTable one, CoreFeature feature) {
        return ((FeatureColumn.Numeric) one.column(feature.id())).values()[0];
    }

    private static FeatureColumn number(FeatureTable one, String feature, double value) {
        if (one.column(feature) instanceof FeatureColumn.Numeric(var info, var _)) {
            return new FeatureColumn.Numeric(info, new double[] {value});
        }
        throw new IllegalArgumentException(feature + " is not a number");
    }

    private static FeatureColumn.Categorical categorical(FeatureTable table, String feature) {
        if (table.column(feature) instanceof FeatureColumn.Categorical categorical) {
            return categorical;
        }
        throw new IllegalArgumentException(feature + " is a number");
    }
}
