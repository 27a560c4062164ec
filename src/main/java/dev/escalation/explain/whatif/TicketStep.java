package dev.escalation.explain.whatif;

import static dev.escalation.explain.whatif.Consequences.value;

import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something a manager can have done with a ticket at once. Lowering a priority is none: it would change the label and not
 * the matter.
 */
public sealed interface TicketStep {
    /** Somebody answers the customer. */
    record Answer() implements TicketStep {}

    record HandOver(String group) implements TicketStep {}

    record Assign(String agent) implements TicketStep {}

    /**
     * What the model would see directly after the step. How often agents answered before is not among the features, so the
     * average time to an answer changes only if this is the first one.
     */
    default Map<String, Setting> settings(FeatureTable ticket) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        put(settings, CoreFeature.HOURS_SINCE_LAST_EVENT, 0);
        put(settings, CoreFeature.NUM_EVENTS, value(ticket, CoreFeature.NUM_EVENTS) + 1);
        switch (this) {
            case Answer() -> answer(settings, ticket);
            case HandOver(String group) -> {
                settings.put("group", new Setting.Level(group));
                put(settings, CoreFeature.NUM_TRANSFERS, value(ticket, CoreFeature.NUM_TRANSFERS) + 1);
                put(settings, CoreFeature.NUM_DISTINCT_GROUPS, value(ticket, CoreFeature.NUM_DISTINCT_GROUPS) + 1);
            }
            case Assign(String agent) -> {
                settings.put("agent_id", new Setting.Level(agent));
                put(settings, CoreFeature.NUM_ASSIGNMENTS, value(ticket, CoreFeature.NUM_ASSIGNMENTS) + 1);
            }
        }
        return settings;
    }

    private static void answer(Map<String, Setting> settings, FeatureTable ticket) {
        put(settings, CoreFeature.NUM_AGENT_MSGS, value(ticket, CoreFeature.NUM_AGENT_MSGS) + 1);
        put(settings, CoreFeature.UNANSWERED_CUSTOMER_MSGS, 0);
        put(settings, CoreFeature.HOURS_WAITING_FOR_REPLY, 0);
        put(settings, CoreFeature.HOURS_SINCE_LAST_AGENT_REPLY, 0);
        if (Double.isNaN(value(ticket, CoreFeature.FIRST_RESPONSE_HRS))) {
            put(settings, CoreFeature.FIRST_RESPONSE_HRS, value(ticket, CoreFeature.TICKET_AGE_HRS));
            double waited = value(ticket, CoreFeature.HOURS_WAITING_FOR_REPLY);
            put(settings, CoreFeature.AVG_RESPONSE_TIME_SECS, waited * 3600);
        }
    }

    private static void put(Map<String, Setting> settings, CoreFeature feature, double value) {
        settings.put(feature.id(), new Setting.Amount(value));
    }
}
