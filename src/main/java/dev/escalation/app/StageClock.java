package dev.escalation.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds by stage, for the summary. */
final class StageClock {
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** The time since the last stage ended was this stage's. */
    void ended(String stage) {
        long now = System.nanoTime();
        seconds.merge(stage, (now - since) / 1e9, Double::sum);
        since = now;
    }

    Map<String, Double> seconds() {
        Map<String, Double> rounded = new LinkedHashMap<>();
        seconds.forEach((stage, value) -> rounded.put(stage, Math.round(value * 1000) / 1000.0));
        rounded.put(
                "total",
                Math.round(seconds.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                * 1000)
                        / 1000.0);
        return rounded;
    }
}
