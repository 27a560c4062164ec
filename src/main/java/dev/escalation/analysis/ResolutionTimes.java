package dev.escalation.analysis;

import java.util.List;

/**
 * How long tickets took.
 *
 * @param byPeriod tickets by the period of their creation
 */
public record ResolutionTimes(
        Basis basis, Durations all, Periods periods, List<Durations> byPeriod, Histogram histogram) {
    public ResolutionTimes {
        byPeriod = List.copyOf(byPeriod);
    }
}
