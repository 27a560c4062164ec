package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
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

    /** What is said around the value; {@code %s} is the value. Features without an entry are said by their label. */
    private static final Map<String, String> TEMPLATES = Map.ofEntries(
            Map.entry("ticket_age_hrs", "Open for %s"),
            Map.entry("num_transfers", "Handed over %s"),
            Map.entry("num_msgs_first_2h", "%s in the first 2 hours"),
            Map.entry("avg_response_time_secs", "Answers take %s on average"),
            Map.entry("experience_years", "Agent has %s of experience"),
            Map.entry("created_hour", "Created around %s"),
            Map.entry("created_weekday", "Created on a %s"),
            Map.entry("num_events", "%s so far"),
            Map.entry("num_updates", "Updated %s"),
            Map.entry("num_distinct_groups", "%s involved"),
            Map.entry("num_distinct_actors", "%s involved"),
            Map.entry("num_customer_msgs", "%s from the customer"),
            Map.entry("num_agent_msgs", "%s from agents"),
            Map.entry("unanswered_customer_msgs", "%s from the customer without an answer"),
            Map.entry("num_reopens", "Reopened %s"),
            Map.entry("num_priority_raises", "Priority raised %s"),
            Map.entry("num_assignments", "Assigned %s"),
            Map.entry("hours_since_last_event", "Nothing happened for %s"),
            Map.entry("hours_since_last_agent_reply", "No agent reply for %s"),
            Map.entry("hours_waiting_for_reply", "Customer waiting for %s"),
            Map.entry("longest_wait_hrs", "Longest wait for an answer: %s"),
            Map.entry("first_response_hrs", "First reply after %s"),
            Map.entry("share_of_sla_used", "SLA clock %s used"),
            Map.entry("customer_open_tickets", "Customer has %s open"),
            Map.entry("group_open_load", "Group has %s open"),
            Map.entry("agent_open_load", "Agent has %s open"),
            Map.entry("group_recent_share", "%s of the group's recent tickets {outcome}"),
            Map.entry("customer_earlier_tickets", "%s of the customer before"),
            Map.entry("customer_earlier_positives", "%s of the customer {outcome} before"),
            Map.entry("customer_earlier_share", "%s of the customer's earlier tickets {outcome}"),
            Map.entry("customer_recent_positives", "%s of the customer {outcome} in the last 4 weeks"),
            Map.entry("age_vs_customer_median", "Open %s as long as usual for the customer"));

    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("num_transfers", "time|times"),
            Map.entry("num_reopens", "time|times"),
            Map.entry("num_priority_raises", "time|times"),
            Map.entry("num_assignments", "time|times"),
            Map.entry("num_events", "event|events"),
            Map.entry("num_updates", "time|times"),
            Map.entry("num_distinct_groups", "group|groups"),
            Map.entry("num_distinct_actors", "person|people"),
            Map.entry("num_msgs_first_2h", "message|messages"),
            Map.entry("num_customer_msgs", "message|messages"),
            Map.entry("num_agent_msgs", "message|messages"),
            Map.entry("unanswered_customer_msgs", "message|messages"),
            Map.entry("customer_open_tickets", "ticket|tickets"),
            Map.entry("group_open_load", "ticket|tickets"),
            Map.entry("agent_open_load", "ticket|tickets"),
            Map.entry("customer_earlier_tickets", "ticket|tickets"),
            Map.entry("customer_earlier_positives", "ticket|tickets"),
            Map.entry("customer_recent_positives", "ticket|tickets"));

    private final FeatureTable table;
    private final UsualValues usual;
    private final Map<String, FeatureInfo> infos;

    public FactorWords(FeatureTable table, UsualValues usual) {
        this.table = table;
        this.usual = usual;
        this.infos = GlobalImportance.infoOfSource(table);
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
        return sayValue(feature, row)
                + usual(feature, row).map(" (usual: %s)"::formatted).orElse("");
    }

    /** The value alone, as a clause of a sentence: {@code no agent has replied for 2 days}. */
    public String clause(String feature, int row) {
        return FactorClauses.say(table, feature, row);
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
            return TextWords.say(table, row);
        }
        return switch (table.column(feature)) {
            case FeatureColumn.Categorical(var info, var values) ->
                info.label() + ": " + Optional.ofNullable(values.get(row)).orElse("not known");
            case FeatureColumn.Numeric(var info, var values) -> number(feature, info.label(), info.unit(), values[row]);
        };
    }

    private String number(String feature, String label, Unit unit, double value) {
        if (Double.isNaN(value)) {
            return label + ": not known";
        }
        if (feature.equals("hours_to_sla_due")) {
            return value < 0
                    ? "SLA clock ran out " + Quantity.duration(-value) + " ago"
                    : Quantity.duration(value) + " left on the SLA clock";
        }
        String template = TEMPLATES.getOrDefault(feature, label + ": %s");
        return template.formatted(quantity(feature, value, unit)).replace("{outcome}", participle());
    }

    private String participle() {
        Target target = table.target();
        return target.participle();
    }

    static String quantity(String feature, double value, Unit unit) {
        String words = COUNTED.get(feature);
        if (words == null) {
            return Quantity.format(value, unit);
        }
        String word = value == 1 ? words.substring(0, words.indexOf('|')) : words.substring(words.indexOf('|') + 1);
        return Quantity.format(value, unit) + "\u00a0" + word;
    }

    private Optional<String> unlike(String feature, Unit unit, double value, int row) {
        if (unit == Unit.HOUR_OF_DAY || unit == Unit.WEEKDAY) {
            return Optional.empty();
        }
        return usual.of(feature, ageHours(row))
                .filter(range -> !range.contains(value))
                .map(range -> range(range, unit));
    }

    private static String range(UsualValues.Range range, Unit unit) {
        String low = Quantity.format(range.low(), unit);
        String high = Quantity.format(range.high(), unit);
        if (low.equals(high)) {
            return low;
        }
        return switch (unit) {
            case SHARE -> low.replace("\u00a0%", "") + "–" + high;
            case RATIO -> low.replace("\u00a0times", "") + "–" + high;
            default -> low + "–" + high;
        };
    }

    private double ageHours(int row) {
        return ((FeatureColumn.Numeric) table.column("ticket_age_hrs")).values()[row];
    }
}
