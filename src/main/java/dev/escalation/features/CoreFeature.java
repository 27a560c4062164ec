package dev.escalation.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The numeric features that every desk has, in the order of {@code features_core}. All are as of the prediction point;
 * missing (NaN) where undefined. Names are those of files and models, labels those that people read.
 */
public enum CoreFeature {
    TICKET_AGE_HRS("Age of the ticket", Unit.HOURS, Role.CONTEXT),
    NUM_TRANSFERS("Hand-overs", Unit.COUNT, Role.LEVER),
    NUM_MSGS_FIRST_2H("Messages in the first 2 hours", Unit.COUNT, Role.CONTEXT),
    AVG_RESPONSE_TIME_SECS("Average time to an answer", Unit.SECONDS, Role.LEVER),
    EXPERIENCE_YEARS("Experience of the agent", Unit.YEARS, Role.LEVER),
    CREATED_HOUR("Hour of creation", Unit.HOUR_OF_DAY, Role.CONTEXT),
    CREATED_WEEKDAY("Weekday of creation", Unit.WEEKDAY, Role.CONTEXT),
    NUM_EVENTS("Events so far", Unit.COUNT, Role.CONTEXT),
    NUM_UPDATES("Updates so far", Unit.COUNT, Role.CONTEXT),
    NUM_CUSTOMER_MSGS("Messages from the customer", Unit.COUNT, Role.CONTEXT),
    NUM_AGENT_MSGS("Messages from agents", Unit.COUNT, Role.LEVER),
    UNANSWERED_CUSTOMER_MSGS("Unanswered messages from the customer", Unit.COUNT, Role.LEVER),
    NUM_REOPENS("Times reopened", Unit.COUNT, Role.CONTEXT),
    NUM_PRIORITY_RAISES("Times the priority was raised", Unit.COUNT, Role.CONTEXT),
    NUM_ASSIGNMENTS("Assignments so far", Unit.COUNT, Role.LEVER),
    NUM_DISTINCT_GROUPS("Groups involved", Unit.COUNT, Role.LEVER),
    NUM_DISTINCT_ACTORS("People involved", Unit.COUNT, Role.CONTEXT),
    HOURS_SINCE_LAST_EVENT("Time since the last event", Unit.HOURS, Role.LEVER),
    HOURS_SINCE_LAST_AGENT_REPLY("Time since the last agent reply", Unit.HOURS, Role.LEVER),
    HOURS_WAITING_FOR_REPLY("Time the customer is waiting for an answer", Unit.HOURS, Role.LEVER),
    LONGEST_WAIT_HRS("Longest wait for an answer so far", Unit.HOURS, Role.CONTEXT),
    FIRST_RESPONSE_HRS("Time to the first reply", Unit.HOURS, Role.CONTEXT),
    SHARE_OF_SLA_USED("Share of the SLA clock used", Unit.SHARE, Role.CONTEXT),
    HOURS_TO_SLA_DUE("Time left on the SLA clock", Unit.HOURS, Role.CONTEXT),
    AGE_X_TRANSFERS("Age times hand-overs", Unit.NUMBER, Role.LEVER),
    MSGS_FIRST_2H_PER_RESPONSE_TIME("Early messages per hour of answering time", Unit.NUMBER, Role.CONTEXT),
    CUSTOMER_EARLIER_TICKETS("Earlier tickets of the customer", Unit.COUNT, Role.CONTEXT),
    CUSTOMER_EARLIER_POSITIVES("Earlier tickets of the customer that %s", Unit.COUNT, Role.CONTEXT),
    CUSTOMER_EARLIER_SHARE("Share of the customer's earlier tickets that %s", Unit.SHARE, Role.CONTEXT),
    CUSTOMER_LOG_ODDS("History of the customer", Unit.LOG_ODDS, Role.CONTEXT),
    CUSTOMER_RECENT_POSITIVES("Tickets of the customer that %s in the last 4 weeks", Unit.COUNT, Role.CONTEXT),
    CUSTOMER_OPEN_TICKETS("Open tickets of the customer", Unit.COUNT, Role.CONTEXT),
    AGE_VS_CUSTOMER_MEDIAN("Age against the customer's usual resolution time", Unit.RATIO, Role.CONTEXT),
    AGENT_OPEN_LOAD("Open tickets of the agent", Unit.COUNT, Role.LEVER),
    GROUP_OPEN_LOAD("Open tickets of the group", Unit.COUNT, Role.LEVER),
    GROUP_RECENT_SHARE("Share of the group's tickets that %s in the last 4 weeks", Unit.SHARE, Role.CONTEXT);

    private final String label;
    private final Unit unit;
    private final Role role;

    CoreFeature(String label, Unit unit, Role role) {
        this.label = label;
        this.unit = unit;
        this.role = role;
    }

    /** As in files: {@code ticket_age_hrs}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feature with an id; empty for a column that is none of these. */
    public static Optional<CoreFeature> ofId(String id) {
        return Arrays.stream(values())
                .filter(feature -> feature.id().equals(id))
                .findFirst();
    }

    public Unit unit() {
        return unit;
    }

    FeatureInfo info(Target target) {
        return new FeatureInfo(id(), explainedAs().id(), label.formatted(target.participle()), unit, role);
    }

    /** Three ways to put a customer's history into numbers are one fact to a person; so is a count with its product. */
    private CoreFeature explainedAs() {
        return switch (this) {
            case CUSTOMER_LOG_ODDS, CUSTOMER_EARLIER_POSITIVES -> CUSTOMER_EARLIER_SHARE;
            case AGE_X_TRANSFERS -> NUM_TRANSFERS;
            case MSGS_FIRST_2H_PER_RESPONSE_TIME -> NUM_MSGS_FIRST_2H;
            default -> this;
        };
    }

    /** How a value is written for people. */
    public enum Unit {
        COUNT,
        HOURS,
        SECONDS,
        YEARS,
        SHARE,
        RATIO,
        HOUR_OF_DAY,
        WEEKDAY,
        LOG_ODDS,
        /** Sentiment from -1 to 1. */
        TONE,
        NUMBER,
        CATEGORY
    }

    /** Whether a manager can change the value of an open ticket. */
    public enum Role {
        LEVER,
        CONTEXT
    }
}
