package dev.escalation.model.leak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Names of columns that speak of a ticket's end. */
final class EndWords {
    private static final Set<String> OF_THE_END = Set.of(
            "close",
            "closed",
            "closing",
            "closure",
            "resolved",
            "resolve",
            "resolution",
            "solved",
            "solution",
            "completed",
            "completion",
            "finished",
            "final",
            "breach",
            "breached",
            "escalated",
            "escalation",
            "outcome",
            "satisfaction",
            "csat");

    /** Plans look ahead by their nature and are known beforehand. */
    private static final Set<String> OF_A_PLAN =
            Set.of("due", "deadline", "target", "planned", "plan", "expected", "estimated", "sla");

    private EndWords() {}

    static boolean speaksOfTheEnd(String column) {
        return has(column, OF_THE_END) && !isPlan(column);
    }

    static boolean isPlan(String column) {
        return has(column, OF_A_PLAN);
    }

    private static boolean has(String column, Set<String> words) {
        String spaced = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z]+", -1)).anyMatch(words::contains);
    }
}
