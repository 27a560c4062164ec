package dev.escalation.features;

import static dev.escalation.data.Instants.MISSING;
import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import java.util.Arrays;
import java.util.Set;

/**
 * The fold over one ticket's events: what a person who watched the ticket would know at any moment. One instance is
 * used for ticket after ticket by one thread.
 */
final class TicketFold {
    private static final long FIRST_2_HOURS = 2 * Instants.MILLIS_PER_HOUR;

    private final EventTable events;
    private final Set<EventType> transferEvents;
    private final DistinctCodes actors = new DistinctCodes();
    private final DistinctCodes groups = new DistinctCodes();

    private long createdAt;
    private long slaDueAt;
    private long lastEventAt;
    private long lastAgentReplyAt;
    private long firstReplyAt;
    private long waitingSince;
    private double longestWaitHours;
    private double answerSeconds;
    private int answers;
    private long lastMessageAt;
    private int eventCount;
    private int updates;
    private int transfers;
    private int earlyMessages;
    private int messagesOfUnknownRole;
    private int customerMessages;
    private int agentMessages;
    private int unanswered;
    private int reopens;
    private int priorityRaises;
    private int assignments;

    TicketFold(EventTable events, Set<EventType> transferEvents) {
        this.events = events;
        this.transferEvents = transferEvents;
    }

    /** Begins a ticket. The customer waits from its creation on. */
    void start(long ticketCreatedAt, long ticketSlaDueAt, int firstGroup) {
        createdAt = ticketCreatedAt;
        slaDueAt = ticketSlaDueAt;
        lastEventAt = MISSING;
        lastAgentReplyAt = MISSING;
        firstReplyAt = MISSING;
        waitingSince = ticketCreatedAt;
        lastMessageAt = MISSING;
        longestWaitHours = 0;
        answerSeconds = 0;
        answers = 0;
        eventCount = 0;
        updates = 0;
        transfers = 0;
        earlyMessages = 0;
        messagesOfUnknownRole = 0;
        customerMessages = 0;
        agentMessages = 0;
        unanswered = 0;
        reopens = 0;
        priorityRaises = 0;
        assignments = 0;
        actors.clear();
        groups.clear();
        groups.add(firstGroup);
    }

    /** Takes the next event; {@code groupAfter} is the code of the ticket's group after it. */
    void accept(int event, int groupAfter) {
        EventType type = events.typeAt(event);
        long time = events.time()[event];
        eventCount++;
        lastEventAt = time;
        actors.add(events.actor().code(event));
        groups.add(groupAfter);
        if (transferEvents.contains(type)) {
            transfers++;
        }
        switch (type) {
            case COMMENTED -> message(events.actorRoleAt(event), time);
            case UPDATED -> updates++;
            case ASSIGNED -> assignments++;
            case REOPENED -> reopens++;
            case PRIORITY_RAISED -> priorityRaises++;
            default -> {}
        }
    }

    private void message(ActorRole role, long time) {
        if (time - createdAt <= FIRST_2_HOURS) {
            earlyMessages++;
        }
        switch (role) {
            case CUSTOMER -> {
                customerMessages++;
                unanswered++;
                if (!isKnown(waitingSince)) {
                    waitingSince = time;
                }
            }
            case AGENT -> {
                agentMessages++;
                answered(time);
            }
            case UNKNOWN -> {
                messagesOfUnknownRole++;
                gapBetweenMessages(time);
            }
            case SYSTEM -> {}
        }
        lastMessageAt = time;
    }

    private void answered(long time) {
        if (isKnown(waitingSince)) {
            longestWaitHours = Math.max(longestWaitHours, hoursBetween(waitingSince, time));
            answerSeconds += (time - waitingSince) / 1000.0;
            answers++;
        }
        if (!isKnown(firstReplyAt)) {
            firstReplyAt = time;
        }
        waitingSince = MISSING;
        lastAgentReplyAt = time;
        unanswered = 0;
    }

    /** Without roles nobody knows who answers whom; the pace of the conversation is what remains. */
    private void gapBetweenMessages(long time) {
        if (isKnown(lastMessageAt)) {
            answerSeconds += (time - lastMessageAt) / 1000.0;
            answers++;
        }
    }

    /** Writes the features as of a moment, which is not before the last accepted event. */
    void emit(long asOf, double[][] features, int row) {
        double age = hoursBetween(createdAt, asOf);
        double answerSecs = answers == 0 ? Double.NaN : answerSeconds / answers;
        boolean rolesUnknown = messagesOfUnknownRole > 0;
        double waiting = isKnown(waitingSince) ? hoursBetween(waitingSince, asOf) : 0;
        put(features, CoreFeature.TICKET_AGE_HRS, row, age);
        put(features, CoreFeature.NUM_TRANSFERS, row, transfers);
        put(features, CoreFeature.NUM_MSGS_FIRST_2H, row, earlyMessages);
        put(features, CoreFeature.AVG_RESPONSE_TIME_SECS, row, answerSecs);
        put(features, CoreFeature.NUM_EVENTS, row, eventCount);
        put(features, CoreFeature.NUM_UPDATES, row, updates);
        put(features, CoreFeature.NUM_CUSTOMER_MSGS, row, rolesUnknown ? Double.NaN : customerMessages);
        put(features, CoreFeature.NUM_AGENT_MSGS, row, rolesUnknown ? Double.NaN : agentMessages);
        put(features, CoreFeature.UNANSWERED_CUSTOMER_MSGS, row, rolesUnknown ? Double.NaN : unanswered);
        put(features, CoreFeature.NUM_REOPENS, row, reopens);
        put(features, CoreFeature.NUM_PRIORITY_RAISES, row, priorityRaises);
        put(features, CoreFeature.NUM_ASSIGNMENTS, row, assignments);
        put(features, CoreFeature.NUM_DISTINCT_GROUPS, row, groups.size());
        put(features, CoreFeature.NUM_DISTINCT_ACTORS, row, actors.size());
        put(features, CoreFeature.HOURS_SINCE_LAST_EVENT, row, hoursSince(lastEventAt, asOf));
        put(features, CoreFeature.HOURS_SINCE_LAST_AGENT_REPLY, row, hoursSince(lastAgentReplyAt, asOf));
        put(features, CoreFeature.HOURS_WAITING_FOR_REPLY, row, rolesUnknown ? Double.NaN : waiting);
        put(
                features,
                CoreFeature.LONGEST_WAIT_HRS,
                row,
                rolesUnknown ? Double.NaN : Math.max(longestWaitHours, waiting));
        put(features, CoreFeature.FIRST_RESPONSE_HRS, row, hoursSince(createdAt, firstReplyAt));
        put(features, CoreFeature.AGE_X_TRANSFERS, row, age * transfers);
        put(features, CoreFeature.MSGS_FIRST_2H_PER_RESPONSE_TIME, row, ratio(earlyMessages, answerSecs / 3600));
        emitSla(asOf, features, row);
    }

    private void emitSla(long asOf, double[][] features, int row) {
        boolean hasClock = isKnown(slaDueAt) && slaDueAt > createdAt;
        double left = hasClock ? hoursBetween(asOf, slaDueAt) : Double.NaN;
        double used = hasClock ? (asOf - createdAt) / (double) (slaDueAt - createdAt) : Double.NaN;
        put(features, CoreFeature.HOURS_TO_SLA_DUE, row, left);
        put(features, CoreFeature.SHARE_OF_SLA_USED, row, used);
    }

    private static double hoursSince(long moment, long asOf) {
        return isKnown(moment) && isKnown(asOf) ? hoursBetween(moment, asOf) : Double.NaN;
    }

    private static double ratio(double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : Double.NaN;
    }

    private static void put(double[][] features, CoreFeature feature, int row, double value) {
        features[feature.ordinal()][row] = value;
    }

    /** A set of a handful of codes; a linear search over so few beats hashing. */
    private static final class DistinctCodes {
        private int[] codes = new int[8];
        private int size;

        void clear() {
            size = 0;
        }

        int size() {
            return size;
        }

        void add(int code) {
            if (code == Dictionary.MISSING) {
                return;
            }
            for (int i = 0; i < size; i++) {
                if (codes[i] == code) {
                    return;
                }
            }
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            codes[size++] = code;
        }
    }
}
