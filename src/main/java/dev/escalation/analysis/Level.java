package dev.escalation.analysis;

import dev.escalation.data.Dictionary;
import dev.escalation.features.Target;

/**
 * The tickets with one value of a column.
 *
 * @param code {@link Dictionary#MISSING} for the tickets without a value
 * @param name as in the data, empty for the tickets without a value
 * @param open how many have not ended
 */
public record Level(
        int code, String name, int tickets, int open, Share escalated, Share breached, Durations durations) {
    public boolean isMissing() {
        return code == Dictionary.MISSING;
    }

    public Share share(Target target) {
        return target == Target.ESCALATION ? escalated : breached;
    }
}
