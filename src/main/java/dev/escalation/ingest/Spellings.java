package dev.escalation.ingest;

import dev.escalation.data.EventType;
import dev.escalation.data.Priority;
import dev.escalation.data.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Common spellings of the canonical values, understood without a mapping that names them. They are compared as lower-case
 * letters and digits only; null where a value is none of them.
 */
public final class Spellings {
    private static final Map<String, String> STATUSES = statuses();
    private static final Map<String, String> PRIORITIES = priorities();
    private static final Map<String, String> EVENT_TYPES = eventTypes();
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("customer", "customer"),
            Map.entry("client", "customer"),
            Map.entry("requester", "customer"),
            Map.entry("caller", "customer"),
            Map.entry("user", "customer"),
            Map.entry("enduser", "customer"),
            Map.entry("agent", "agent"),
            Map.entry("staff", "agent"),
            Map.entry("support", "agent"),
            Map.entry("system", "system"),
            Map.entry("bot", "system"),
            Map.entry("automation", "system"),
            Map.entry("unknown", ""));
    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("true", "true"),
            Map.entry("t", "true"),
            Map.entry("yes", "true"),
            Map.entry("y", "true"),
            Map.entry("1", "true"),
            Map.entry("10", "true"), // 1.0, as pandas writes a flag with gaps
            Map.entry("false", "false"),
            Map.entry("f", "false"),
            Map.entry("no", "false"),
            Map.entry("n", "false"),
            Map.entry("0", "false"),
            Map.entry("00", "false"));

    private Spellings() {}

    public static @Nullable String status(String value) {
        return STATUSES.get(letters(value));
    }

    public static @Nullable String priority(String value) {
        return PRIORITIES.get(letters(value));
    }

    public static @Nullable String eventType(String value) {
        return EVENT_TYPES.get(letters(value));
    }

    /** Empty where the value says that nobody knows. */
    public static @Nullable String role(String value) {
        return ROLES.get(letters(value));
    }

    public static @Nullable String flag(String value) {
        return FLAGS.get(letters(value));
    }

    private static String letters(String value) {
        StringBuilder letters = new StringBuilder(value.length());
        value.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static void put(Map<String, String> spellings, String canonical, String... others) {
        spellings.put(letters(canonical), canonical);
        for (String other : others) {
            spellings.put(other, canonical);
        }
    }

    private static Map<String, String> statuses() {
        Map<String, String> spellings = new HashMap<>();
        put(spellings, Status.NEW.label());
        put(spellings, Status.OPEN.label(), "opened", "reopened", "todo", "unresolved");
        put(spellings, Status.IN_PROGRESS.label(), "active", "wip", "workinprogress", "assigned", "working");
        put(
                spellings,
                Status.PENDING.label(),
                "onhold",
                "hold",
                "waiting",
                "awaiting",
                "waitingforcustomer",
                "waitingoncustomer",
                "waitingonthirdparty",
                "awaitinguserinfo",
                "awaitingvendor",
                "awaitingproblem",
                "awaitingevidence");
        put(spellings, Status.RESOLVED.label(), "solved", "fixed");
        put(spellings, Status.CLOSED.label(), "done", "complete", "completed");
        put(spellings, Status.CANCELLED.label(), "canceled", "withdrawn");
        return spellings;
    }

    /** Bare numbers are not among them: 1 is the highest priority in one product and the lowest in another. */
    private static Map<String, String> priorities() {
        Map<String, String> spellings = new HashMap<>();
        put(spellings, Priority.LOW.label(), "lowest", "minor", "trivial", "p4", "4low", "planning", "5planning");
        put(spellings, Priority.MEDIUM.label(), "moderate", "normal", "p3", "3moderate", "3medium");
        put(spellings, Priority.HIGH.label(), "major", "p2", "2high");
        put(spellings, Priority.URGENT.label(), "critical", "highest", "blocker", "p1", "1critical");
        return spellings;
    }

    private static Map<String, String> eventTypes() {
        Map<String, String> spellings = new HashMap<>();
        for (EventType type : EventType.values()) {
            put(spellings, type.id());
        }
        put(spellings, EventType.CREATED.id(), "create", "opened", "open", "new");
        put(spellings, EventType.UPDATED.id(), "update", "modified", "changed");
        put(spellings, EventType.COMMENTED.id(), "comment", "reply", "replied", "note", "message", "commentadded");
        put(spellings, EventType.ASSIGNED.id(), "assign", "assignment");
        put(spellings, EventType.REASSIGNED.id(), "reassign", "reassignment");
        put(spellings, EventType.TRANSFERRED.id(), "transfer", "transfered", "handedover", "groupchanged");
        put(spellings, EventType.STATUS_CHANGED.id(), "statuschange", "statusupdated", "statechanged");
        put(spellings, EventType.PENDING.id(), "onhold", "waiting");
        put(spellings, EventType.PRIORITY_RAISED.id(), "priorityincreased", "raisedpriority");
        put(spellings, EventType.PRIORITY_LOWERED.id(), "prioritydecreased", "loweredpriority");
        put(spellings, EventType.ATTRIBUTE_CHANGED.id(), "fieldchanged");
        put(spellings, EventType.ESCALATED.id(), "escalate", "escalation");
        put(spellings, EventType.SLA_BREACHED.id(), "breached", "slabreach");
        put(spellings, EventType.RESOLVED.id(), "resolve", "solved", "resolution");
        put(spellings, EventType.REOPENED.id(), "reopen");
        put(spellings, EventType.CLOSED.id(), "close");
        put(spellings, EventType.CANCELLED.id(), "canceled", "cancel");
        return spellings;
    }
}
