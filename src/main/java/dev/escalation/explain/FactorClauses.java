package dev.escalation.explain;

import dev.escalation.features.CoreFeature;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextFeature;
import java.util.Map;
import java.util.Optional;

/** One factor as a clause of a sentence: {@code no agent has replied for 2 days}. */
final class FactorClauses {
    /**
     * What is said of a number.
     *
     * @param some {@code %s} is the value
     * @param none of the value 0; empty if that is said as any other
     */
    private record Words(String some, String none) {}

    private static final Map<CoreFeature, Words> WORDS = Map.ofEntries(
            words(CoreFeature.TICKET_AGE_HRS, "it has been open for %s"),
            words(CoreFeature.NUM_TRANSFERS, "it was handed over %s", "it was never handed over"),
            words(
                    CoreFeature.NUM_MSGS_FIRST_2H,
                    "it got %s in the first 2 hours",
                    "it got no message in the first 2 hours"),
            words(CoreFeature.AVG_RESPONSE_TIME_SECS, "answers take %s on average"),
            words(CoreFeature.EXPERIENCE_YEARS, "the agent has %s of experience"),
            words(CoreFeature.CREATED_HOUR, "it was created around %s"),
            words(CoreFeature.CREATED_WEEKDAY, "it was created on a %s"),
            words(CoreFeature.NUM_EVENTS, "it has seen %s so far", "nothing has happened on it so far"),
            words(CoreFeature.NUM_UPDATES, "it was updated %s", "it was never updated"),
            words(CoreFeature.NUM_CUSTOMER_MSGS, "the customer has written %s", "the customer has written nothing"),
            words(CoreFeature.NUM_AGENT_MSGS, "agents have written %s", "no agent has written"),
            words(
                    CoreFeature.UNANSWERED_CUSTOMER_MSGS,
                    "the customer has written %s without an answer",
                    "no message of the customer waits for an answer"),
            words(CoreFeature.NUM_REOPENS, "it was reopened %s", "it was never reopened"),
            words(CoreFeature.NUM_PRIORITY_RAISES, "its priority was raised %s", "its priority was never raised"),
            words(CoreFeature.NUM_ASSIGNMENTS, "it was assigned %s", "it was never assigned"),
            words(CoreFeature.NUM_DISTINCT_GROUPS, "it involves %s", "it involves no group"),
            words(CoreFeature.NUM_DISTINCT_ACTORS, "it involves %s", "it involves nobody"),
            words(CoreFeature.HOURS_SINCE_LAST_EVENT, "nothing has happened for %s"),
            words(CoreFeature.HOURS_SINCE_LAST_AGENT_REPLY, "no agent has replied for %s"),
            words(
                    CoreFeature.HOURS_WAITING_FOR_REPLY,
                    "the customer has been waiting for %s",
                    "the customer is not waiting for an answer"),
            words(
                    CoreFeature.LONGEST_WAIT_HRS,
                    "the longest wait for an answer was %s",
                    "the customer has not waited for an answer"),
            words(CoreFeature.FIRST_RESPONSE_HRS, "the first reply came after %s"),
            words(CoreFeature.SHARE_OF_SLA_USED, "%s of the SLA clock is used"),
            words(
                    CoreFeature.CUSTOMER_EARLIER_TICKETS,
                    "the customer has had %s before",
                    "the customer has had no ticket before"),
            words(
                    CoreFeature.CUSTOMER_EARLIER_POSITIVES,
                    "%s of the customer {outcome} before",
                    "no earlier ticket of the customer {outcome}"),
            words(
                    CoreFeature.CUSTOMER_EARLIER_SHARE,
                    "%s of the customer's earlier tickets {outcome}",
                    "none of the customer's earlier tickets {outcome}"),
            words(
                    CoreFeature.CUSTOMER_RECENT_POSITIVES,
                    "%s of the customer {outcome} in the last 4 weeks",
                    "no ticket of the customer {outcome} in the last 4 weeks"),
            words(CoreFeature.CUSTOMER_OPEN_TICKETS, "the customer has %s open", "the customer has no ticket open"),
            words(CoreFeature.AGE_VS_CUSTOMER_MEDIAN, "it has been open %s as long as usual for the customer"),
            words(CoreFeature.AGENT_OPEN_LOAD, "the agent has %s open", "the agent has no ticket open"),
            words(CoreFeature.GROUP_OPEN_LOAD, "the group has %s open", "the group has no ticket open"),
            words(
                    CoreFeature.GROUP_RECENT_SHARE,
                    "%s of the group's recent tickets {outcome}",
                    "none of the group's recent tickets {outcome}"));

    private FactorClauses() {}

    private static Map.Entry<CoreFeature, Words> words(CoreFeature feature, String some) {
        return words(feature, some, "");
    }

    private static Map.Entry<CoreFeature, Words> words(CoreFeature feature, String some, String none) {
        return Map.entry(feature, new Words(some, none));
    }

    /** @param column name of a feature, not of one of its companions */
    static String say(FeatureTable table, String column, int row) {
        if (column.equals(TextFeature.TEXT_TONE_LAST.id())) {
            return TextWords.clause(table, row);
        }
        return switch (table.column(column)) {
            case FeatureColumn.Categorical(var info, var values) ->
                named(info.label(), Optional.ofNullable(values.get(row)));
            case FeatureColumn.Numeric(var info, var values) ->
                number(table, info.name(), info.label(), values[row], row);
        };
    }

    private static String named(String label, Optional<String> level) {
        return the(label) + " is " + level.orElse("not known");
    }

    private static String number(FeatureTable table, String column, String label, double value, int row) {
        Optional<CoreFeature> core = CoreFeature.ofId(column);
        if (Double.isNaN(value)) {
            return isAboutReplies(core) && agentMessages(table, row) == 0
                    ? "no agent has replied so far"
                    : the(label) + " is not known";
        }
        if (core.isPresent() && core.get() == CoreFeature.HOURS_TO_SLA_DUE) {
            return value < 0
                    ? "the SLA clock ran out " + Quantity.duration(-value) + " ago"
                    : "the SLA clock has " + Quantity.duration(value) + " left";
        }
        Words words = core.map(WORDS::get).orElse(null);
        if (words == null) {
            Unit unit = ((FeatureColumn.Numeric) table.column(column)).info().unit();
            return the(label) + " is " + Quantity.format(value, unit);
        }
        String template = value == 0 && !words.none.isEmpty() ? words.none : words.some;
        return template.replace(
                        "%s",
                        FactorWords.quantity(column, value, core.orElseThrow().unit()))
                .replace("{outcome}", table.target().participle());
    }

    private static boolean isAboutReplies(Optional<CoreFeature> feature) {
        return feature.filter(of -> switch (of) {
                    case FIRST_RESPONSE_HRS, HOURS_SINCE_LAST_AGENT_REPLY, AVG_RESPONSE_TIME_SECS -> true;
                    default -> false;
                })
                .isPresent();
    }

    private static double agentMessages(FeatureTable table, int row) {
        return ((FeatureColumn.Numeric) table.column(CoreFeature.NUM_AGENT_MSGS.id())).values()[row];
    }

    /** {@code the tier of the customer}. */
    private static String the(String label) {
        return "the " + TicketExplanation.lowerFirst(label);
    }
}
