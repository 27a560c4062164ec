package dev.escalation.explain;

import dev.escalation.features.CoreFeature;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextFeature;
import java.util.Optional;

/** One factor as a clause of a sentence: {@code no agent has replied for 2 days}. */
record FactorClauses(FeatureTable table, Phrases phrases) {
    /** @param column name of a feature, not of one of its companions */
    String say(String column, int row) {
        if (column.equals(TextFeature.TEXT_TONE_LAST.id())) {
            return new TextWords(table, phrases).clause(row);
        }
        return switch (table.column(column)) {
            case FeatureColumn.Categorical(var info, var values) -> {
                String name = TicketExplanation.lowerFirst(phrases.label(info), phrases);
                yield Optional.ofNullable(values.get(row))
                        .map(level -> phrases.get("clause.named", name, level))
                        .orElseGet(() -> phrases.get("clause.unknown", name));
            }
            case FeatureColumn.Numeric(var info, var values) ->
                number(
                        info.name(),
                        TicketExplanation.lowerFirst(phrases.label(info), phrases),
                        info.unit(),
                        values[row],
                        row);
        };
    }

    private String number(String column, String name, Unit unit, double value, int row) {
        Optional<CoreFeature> core = CoreFeature.ofId(column);
        if (Double.isNaN(value)) {
            return isAboutReplies(core) && agentMessages(row) == 0
                    ? phrases.get("clause.noReply")
                    : phrases.get("clause.unknown", name);
        }
        if (core.filter(CoreFeature.HOURS_TO_SLA_DUE::equals).isPresent()) {
            return phrases.get(
                    value < 0 ? "clause.sla.over" : "clause.sla.left",
                    phrases.quantities().duration(Math.abs(value)));
        }
        String key = "clause." + column;
        if (core.isEmpty() || !phrases.has(key)) {
            return phrases.get("clause.named", name, phrases.quantities().format(value, unit));
        }
        String outcome = phrases.outcome(table.target());
        String none = key + ".none";
        return value == 0 && phrases.has(none)
                ? phrases.get(none, "", outcome)
                : phrases.get(key, FactorWords.quantity(column, value, unit, phrases), outcome);
    }

    private static boolean isAboutReplies(Optional<CoreFeature> feature) {
        return feature.filter(of -> switch (of) {
                    case FIRST_RESPONSE_HRS, HOURS_SINCE_LAST_AGENT_REPLY, AVG_RESPONSE_TIME_SECS -> true;
                    default -> false;
                })
                .isPresent();
    }

    private double agentMessages(int row) {
        return ((FeatureColumn.Numeric) table.column(CoreFeature.NUM_AGENT_MSGS.id())).values()[row];
    }
}
