package dev.escalation.analysis;

import dev.escalation.features.Target;
import java.util.List;

/**
 * How often an outcome happened.
 *
 * @param byPeriod tickets by the period of their creation
 */
public record Rates(Basis basis, Target target, Share all, Periods periods, List<Share> byPeriod) {
    public Rates {
        byPeriod = List.copyOf(byPeriod);
    }

    /** Whether the data says it of any ticket. */
    public boolean isKnown() {
        return all.decided() > 0;
    }
}
