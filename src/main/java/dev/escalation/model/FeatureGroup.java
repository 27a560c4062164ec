package dev.escalation.model;

import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.TextFeature;
import java.util.Locale;

/** Features that say one kind of thing. Every feature is in one group. */
public enum FeatureGroup {
    CUSTOMER_HISTORY("the customer's earlier tickets"),
    TEXT("what the customer writes"),
    LOAD("load and record of agents and groups"),
    SLA_CLOCK("the SLA clock"),
    TIMELINE("what has happened with the ticket so far"),
    CALENDAR("hour and weekday of creation"),
    CATEGORIES("the ticket's fields, such as priority and category");

    private final String label;

    FeatureGroup(String label) {
        this.label = label;
    }

    /** As in files: {@code customer_history}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static FeatureGroup of(FeatureInfo feature) {
        return TextFeature.isText(feature)
                ? TEXT
                : CoreFeature.ofId(feature.name()).map(FeatureGroup::of).orElse(CATEGORIES);
    }

    private static FeatureGroup of(CoreFeature feature) {
        return switch (feature) {
            case CUSTOMER_EARLIER_TICKETS,
                    CUSTOMER_EARLIER_POSITIVES,
                    CUSTOMER_EARLIER_SHARE,
                    CUSTOMER_LOG_ODDS,
                    CUSTOMER_RECENT_POSITIVES,
                    CUSTOMER_OPEN_TICKETS,
                    AGE_VS_CUSTOMER_MEDIAN -> CUSTOMER_HISTORY;
            case AGENT_OPEN_LOAD, GROUP_OPEN_LOAD, GROUP_RECENT_SHARE, EXPERIENCE_YEARS -> LOAD;
            case SHARE_OF_SLA_USED, HOURS_TO_SLA_DUE -> SLA_CLOCK;
            case CREATED_HOUR, CREATED_WEEKDAY -> CALENDAR;
            default -> TIMELINE;
        };
    }
}
