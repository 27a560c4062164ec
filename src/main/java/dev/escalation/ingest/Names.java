package dev.escalation.ingest;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.data.Priority;
import dev.escalation.data.Status;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The canonical values as a mapping writes them. */
final class Names {
    private Names() {}

    /** @throws IllegalArgumentException naming the known ones */
    static EventType event(String id) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "ingest.unknown.event",
                        id,
                        Arrays.stream(EventType.values()).map(EventType::id).toList()));
    }

    static Status status(String label) {
        return Arrays.stream(Status.values())
                .filter(status -> status.label().equals(label))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "ingest.unknown.status",
                        label,
                        Arrays.stream(Status.values()).map(Status::label).toList()));
    }

    static Priority priority(String label) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.label().equals(label))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "ingest.unknown.priority",
                        label,
                        Arrays.stream(Priority.values()).map(Priority::label).toList()));
    }

    static ActorRole role(String id) {
        return Arrays.stream(ActorRole.values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "ingest.unknown.role",
                        id,
                        Arrays.stream(ActorRole.values()).map(ActorRole::id).toList()));
    }

    static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw unknown("ingest.unknown.flag", text, List.of("true", "false"));
        }
        return text.equals("true");
    }

    private static UnusableValueException unknown(String key, String found, List<String> known) {
        return new UnusableValueException(Said.of(
                key, found, known.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "))));
    }
}
