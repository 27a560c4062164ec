package dev.escalation.ingest.guess;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.data.Priority;
import dev.escalation.data.Status;
import dev.escalation.ingest.Spellings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a source's column probably mean. A bare number is never guessed: 1 is the highest priority in one
 * product and the lowest in another.
 */
final class ValueWords {
    private static final Map<String, Pattern> STATUSES = Map.of(
            Status.PENDING.label(),
            words("wait", "await", "hold", "pend", "paus", "park", "suspend", "wartend", "attente", "aguard"),
            Status.IN_PROGRESS.label(),
            words(
                    "progress",
                    "work",
                    "assign",
                    "activ",
                    "triag",
                    "investig",
                    "handl",
                    "bearbeitung",
                    "en cours",
                    "em andamento",
                    "en curso"),
            Status.RESOLVED.label(),
            words("resol", "solved", "fixed", "gel[oö]st", "r[eé]sol"),
            Status.CLOSED.label(),
            words("clos", "done", "complet", "finish", "geschlossen", "ferm[eé]", "fechad", "cerrad"),
            Status.CANCELLED.label(),
            words("cancel", "withdraw", "reject", "duplicat", "abgebrochen", "annul"),
            Status.NEW.label(),
            words("new", "logged", "received", "created", "submitted", "registered", "neu", "nouveau", "novo", "nuevo"),
            Status.OPEN.label(),
            words("open", "reopen", "to do", "backlog", "offen", "ouvert", "abert", "abiert"));
    private static final List<Status> STATUS_ORDER = List.of(
            Status.PENDING,
            Status.CANCELLED,
            Status.RESOLVED,
            Status.CLOSED,
            Status.IN_PROGRESS,
            Status.NEW,
            Status.OPEN);
    private static final Map<Priority, Pattern> PRIORITIES = Map.of(
            Priority.URGENT,
            words(
                    "critical",
                    "urgent",
                    "blocker",
                    "emergency",
                    "highest",
                    "very high",
                    "severe",
                    "dringend",
                    "kritisch",
                    "urgente",
                    "cr[ií]tic",
                    "p1",
                    "sev ?1"),
            Priority.HIGH,
            words("high", "major", "important", "hoch", "alta", "haute", "p2", "sev ?2"),
            Priority.MEDIUM,
            words(
                    "medium",
                    "moderate",
                    "normal",
                    "average",
                    "standard",
                    "mittel",
                    "m[eé]dia",
                    "moyenne",
                    "p3",
                    "sev ?3"),
            Priority.LOW,
            words(
                    "low",
                    "minor",
                    "trivial",
                    "lowest",
                    "planning",
                    "niedrig",
                    "baixa",
                    "baja",
                    "basse",
                    "p4",
                    "p5",
                    "sev ?[45]"));
    private static final Pattern BROKEN = words("breach", "miss", "violat", "fail", "late", "overdue", "exceed");
    private static final Pattern KEPT = words("met", "within", "kept", "ok", "achiev", "in time", "on time", "fulfil");
    /** Names that say that the agreement was kept rather than broken. */
    private static final Pattern KEPT_NAME = words("made", "met", "within", "kept", "in sla", "ok", "on time");

    private ValueWords() {}

    private static Pattern words(String... beginnings) {
        return Pattern.compile("(^|[^\\p{L}])(" + String.join("|", beginnings) + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Canonical columns whose values are translated to a fixed list. */
    static boolean isTranslated(String canonical) {
        return !targets(canonical).isEmpty();
    }

    /** What the values of a canonical column may be; none for a column that takes any value. */
    static List<String> targets(String canonical) {
        return switch (canonical) {
            case "status" -> Arrays.stream(Status.values()).map(Status::label).toList();
            case "priority" ->
                Arrays.stream(Priority.values()).map(Priority::label).toList();
            case "event_type" ->
                Arrays.stream(EventType.values()).map(EventType::id).toList();
            case "actor_role" ->
                Stream.of(ActorRole.values())
                        .map(ActorRole::id)
                        .filter(id -> !id.isEmpty())
                        .toList();
            case "sla_breached", "escalated_flag" -> List.of("true", "false");
            default -> List.of();
        };
    }

    /**
     * @param sourceName name of the column in the source
     * @return the canonical value, null where nobody can say
     */
    static @Nullable String guess(String canonical, String sourceName, String value) {
        return switch (canonical) {
            case "status" -> status(value);
            case "priority" -> priority(value);
            case "sla_breached" -> breached(sourceName, value);
            default -> spelled(canonical, value);
        };
    }

    /** What a value is understood as without any mapping; null where it is not. */
    static @Nullable String spelled(String canonical, String value) {
        return switch (canonical) {
            case "status" -> Spellings.status(value);
            case "priority" -> Spellings.priority(value);
            case "event_type" -> Spellings.eventType(value);
            case "actor_role" -> Spellings.role(value);
            case "sla_breached", "escalated_flag" -> Spellings.flag(value);
            default -> null;
        };
    }

    static @Nullable String status(String value) {
        String known = Spellings.status(value);
        if (known != null) {
            return known;
        }
        return STATUS_ORDER.stream()
                .map(Status::label)
                .filter(label -> find(STATUSES.get(label), value))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String priority(String value) {
        String known = Spellings.priority(value);
        if (known != null) {
            return known;
        }
        return Stream.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW)
                .filter(priority -> find(PRIORITIES.get(priority), value))
                .map(Priority::label)
                .findFirst()
                .orElse(null);
    }

    /** Whether a column tells that the agreement was kept, so that yes means no breach. */
    static boolean isReversed(String sourceName) {
        return KEPT_NAME.matcher(ColumnNames.words(sourceName)).find();
    }

    private static @Nullable String breached(String sourceName, String value) {
        String flag = Spellings.flag(value);
        if (flag != null) {
            return isReversed(sourceName) ? String.valueOf(flag.equals("false")) : flag;
        }
        if (BROKEN.matcher(value).find()) {
            return "true";
        }
        return KEPT.matcher(value).find() ? "false" : null;
    }

    private static boolean find(@Nullable Pattern pattern, String value) {
        return pattern != null
                && pattern.matcher(value.toLowerCase(Locale.ROOT)).find();
    }
}
