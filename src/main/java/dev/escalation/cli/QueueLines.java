package dev.escalation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The first tickets of the queue for a terminal. */
final class QueueLines {
    private QueueLines() {}

    static List<String> of(JsonNode top) {
        List<String> lines = new ArrayList<>();
        int rank = 1;
        for (JsonNode ticket : top) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %d. %-14s %5.1f %%  %-9s %s",
                    rank++,
                    ticket.path("ticket_id").asString(""),
                    ticket.path("risk").asDouble() * 100,
                    ticket.path("band").asString(""),
                    ticket.path("main_reason").asString("")));
        }
        return lines;
    }
}
