package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextFeature;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One factor as a person would say it, with its value and what is usual. */
public final class FactorWords {
    /** How a value stands to what is usual. */
    public enum Standing {
        ABOVE_USUAL,
        BELOW_USUAL,
        USUAL_OR_UNKNOWN
    }

    /** Of what a number is so many; the others are plain. */
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("num_transfers", "times"),
            Map.entry("num_reopens", "times"),
            Map.entry("num_priority_raises", "times"),
            Map.entry("num_assignments", "times"),
            Map.entry("num_events", "events"),
            Map.entry("num_updates", "times"),
            Map.entry("num_distinct_groups", "groups"),
            Map.entry("num_distinct_actors", "people"),
            Map.entry("num_msgs_first_2h", "messages"),
            Map.entry("num_customer_msgs", "messages"),
            Map.entry("num_agent_msgs", "messages"),
            Map.entry("unanswered_customer_msgs", "messages"),
            Map.entry("customer_open_tickets", "tickets"),
            Map.entry("group_open_load", "tickets"),
            Map.entry("agent_open_load", "tickets"),
            Map.entry("customer_earlier_tickets", "tickets"),
            Map.entry("customer_earlier_positives", "tickets"),
            Map.entry("customer_recent_positives", "tickets"));

    private final FeatureTable table;
    private final UsualValues usual;
    private final Phrases phrases;
    private final Map<String, FeatureInfo> infos;

    /** In English. */
    public FactorWords(FeatureTable table, UsualValues usual) {
        this(table, usual, Phrases.ENGLISH);
    }

    public FactorWords(FeatureTable table, UsualValues usual, Phrases phrases) {
        this.table = table;
        this.usual = usual;
        this.phrases = phrases;
        this.infos = GlobalImportance.infoOfSource(table);
    }

    /** The same in another language. */
    public FactorWords in(Phrases others) {
        return others.equals(phrases) ? this : new FactorWords(table, usual, others);
    }

    public Phrases phrases() {
        return phrases;
    }

    /** The role of a source column; null for one that cannot be said. */
    @Nullable
    public Role role(String column) {
        FeatureInfo info = infos.get(column);
        return info == null ? null : info.role();
    }

    /**
     * The value and, for a number that is not usual, what would be.
     *
     * @param feature name of a feature, not of one of its companions
     */
    public String say(String feature, int row) {
        String value = sayValue(feature, row);
        return usual(feature, row)
                .map(range -> phrases.get("factor.usual", value, range))
                .orElse(value);
    }

    /** The value alone, as a clause of a sentence: {@code no agent has replied for 2 days}. */
    public String clause(String feature, int row) {
        return new FactorClauses(table, phrases).say(feature, row);
    }

    /** How a number stands to what is usual for it. */
    public Standing standing(String feature, int row) {
        if (usual(feature, row).isEmpty()
                || !(table.column(feature) instanceof FeatureColumn.Numeric(var _, var values))) {
            return Standing.USUAL_OR_UNKNOWN;
        }
        boolean above = usual.of(feature, ageHours(row))
                .filter(range -> values[row] > range.high())
                .isPresent();
        return above ? Standing.ABOVE_USUAL : Standing.BELOW_USUAL;
    }

    /** The level of a category; empty for a number, or if it is not known. */
    public Optional<String> level(String feature, int row) {
        return table.column(feature) instanceof FeatureColumn.Categorical(var _, var values)
                ? Optional.ofNullable(values.get(row))
                : Optional.empty();
    }

    /** What would be usual, for a number that is not: {@code 0–1}. */
    public Optional<String> usual(String feature, int row) {
        return table.column(feature) instanceof FeatureColumn.Numeric(var info, var values)
                        && !feature.equals(TextFeature.TEXT_TONE_LAST.id())
                        && !feature.equals("hours_to_sla_due")
                        && !Double.isNaN(values[row])
                ? unlike(feature, info.unit(), values[row], row)
                : Optional.empty();
    }

    public FeatureTable table() {
        return table;
    }

    /** The value alone. */
    public String sayValue(String feature, int row) {
        if (feature.equals(TextFeature.TEXT_TONE_LAST.id())) {
            return new TextWords(table, phrases).say(row);
        }
        return switch (table.column(feature)) {
            case FeatureColumn.Categorical(var info, var values) ->
                named(phrases.label(info), Optional.ofNullable(values.get(row)));
            case FeatureColumn.Numeric(var info, var values) -> number(info, values[row]);
        };
    }

    private String named(String label, Optional<String> value) {
        return value.map(known -> phrases.get("factor.named", label, known))
                .orElseGet(() -> phrases.get("factor.unknown", label));
    }

    private String number(FeatureInfo info, double value) {
        if (Double.isNaN(value)) {
            return named(phrases.label(info), Optional.empty());
        }
        if (info.name().equals("hours_to_sla_due")) {
            return phrases.get(
                    value < 0 ? "factor.sla.over" : "factor.sla.left",
                    phrases.quantities().duration(Math.abs(value)));
        }
        String quantity = quantity(info.name(), value, info.unit(), phrases);
        String key = "factor." + info.name();
        return phrases.has(key)
                ? phrases.get(key, quantity, phrases.outcome(table.target()))
                : named(phrases.label(info), Optional.of(quantity));
    }

    static String quantity(String feature, double value, Unit unit, Phrases phrases) {
        String amount = phrases.quantities().format(value, unit);
        String noun = COUNTED.get(feature);
        return noun == null ? amount : phrases.counted(amount, value == 1, noun);
    }

    private Optional<String> unlike(String feature, Unit unit, double value, int row) {
        if (unit == Unit.HOUR_OF_DAY || unit == Unit.WEEKDAY) {
            return Optional.empty();
        }
        return usual.of(feature, ageHours(row))
                .filter(range -> !range.contains(value))
                .map(range -> phrases.quantities().range(range.low(), range.high(), unit));
    }

    private double ageHours(int row) {
        return ((FeatureColumn.Numeric) table.column("ticket_age_hrs")).values()[row];
    }
}
