package dev.escalation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How many rows came in, stayed and were rejected, by table. */
final class RowCounts {
    private RowCounts() {}

    static List<String> lines(JsonNode summary) {
        List<String> lines = new ArrayList<>();
        summary.path("rows").properties().forEach(table -> {
            JsonNode counts = table.getValue();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-14s %,9d rows in  %,9d clean  %,7d rejected  %,7d cells repaired",
                    table.getKey(),
                    counts.path("in").asLong(),
                    counts.path("clean").asLong(),
                    counts.path("rejected").asLong(),
                    counts.path("repairs").asLong()));
        });
        return lines;
    }
}
