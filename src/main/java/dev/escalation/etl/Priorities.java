package dev.escalation.etl;

import dev.escalation.data.Priority;
import java.util.HashMap;
import java.util.Map;

/** The order of priorities by their labels. */
final class Priorities {
    private static final Map<String, Priority> BY_LABEL = byLabel();

    private Priorities() {}

    /** Above 0 if the first is more urgent; 0 if equal or one is no priority. */
    static int compare(String label, String other) {
        Priority first = BY_LABEL.get(label);
        Priority second = BY_LABEL.get(other);
        return first == null || second == null ? 0 : first.compareTo(second);
    }

    private static Map<String, Priority> byLabel() {
        Map<String, Priority> priorities = new HashMap<>();
        for (Priority priority : Priority.values()) {
            priorities.put(priority.label(), priority);
        }
        return priorities;
    }
}
