package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.data.Priority;
import dev.escalation.data.Status;
import dev.escalation.etl.Normaliser.Cleaned;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The normalisers of the known columns. Spellings are compared as lower-case letters and digits only. */
final class Normalisers {
    static final String UNKNOWN_VALUE = "unknown value made missing";
    private static final String SPELLING = "spelling";
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

    private Normalisers() {}

    static Cleaned status(String value) {
        return known(value, STATUSES);
    }

    static Cleaned priority(String value) {
        return known(value, PRIORITIES);
    }

    static Cleaned eventType(String value) {
        return known(value, EVENT_TYPES);
    }

    static Cleaned role(String value) {
        Cleaned role = known(value, ROLES);
        return "".equals(role.value()) ? Cleaned.missing() : role;
    }

    /** {@code true} and {@code false} in whatever spelling; not counted, a flag has no one right spelling. */
    static Cleaned flag(String value) {
        String flag = FLAGS.get(letters(value));
        return flag == null ? Cleaned.missing(UNKNOWN_VALUE) : Cleaned.unchanged(flag);
    }

    /** {@code "NEW YORK"} to {@code "New York"}. */
    static Cleaned titleCase(String value) {
        StringBuilder title = new StringBuilder(value.length());
        boolean first = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            title.append(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
            first = !Character.isLetterOrDigit(c) && c != '\'';
        }
        return repairedIfChanged(value, title.toString(), "title case");
    }

    static Cleaned lowerCase(String value) {
        return repairedIfChanged(value, value.toLowerCase(Locale.ROOT), "lower case");
    }

    /** Lower case; missing unless it is one address. */
    static Cleaned email(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        String domain = lower.substring(at + 1);
        boolean valid = at > 0
                && lower.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';' || c == '<')
                && domain.indexOf('@') < 0
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..");
        return valid ? repairedIfChanged(value, lower, "lower case") : Cleaned.missing("not an address, made missing");
    }

    /** The mapping's translation first; it is no repair, the mapping says what the value means. */
    static Normaliser translated(Map<String, String> translations, Normaliser otherwise) {
        return translations.isEmpty() ? otherwise : new Translations(translations, otherwise);
    }

    private static Cleaned repairedIfChanged(String before, String after, String repair) {
        return after.equals(before) ? Cleaned.unchanged(before) : Cleaned.repaired(after, repair);
    }

    private static Cleaned known(String value, Map<String, String> spellings) {
        String canonical = spellings.get(letters(value));
        return canonical == null ? Cleaned.missing(UNKNOWN_VALUE) : repairedIfChanged(value, canonical, SPELLING);
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

    static ActorRole roleOf(String id) {
        for (ActorRole role : ActorRole.values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        return ActorRole.UNKNOWN;
    }
}
