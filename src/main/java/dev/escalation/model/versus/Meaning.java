package dev.escalation.model.versus;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import java.util.Locale;

/** What the interval of a difference says. */
public enum Meaning {
    /** The whole interval is on the first one's side, and not all of it is too little to matter. */
    FIRST_BETTER,
    SECOND_BETTER,
    /** The whole interval is closer to 0 than what matters. */
    NO_DIFFERENCE_THAT_MATTERS,
    /** Either may be better, by more than what matters. */
    UNDECIDED,
    /** Too few tickets came true for any statement, or there is no interval. */
    NOT_ENOUGH_EVIDENCE;

    static Meaning of(Metric metric, BootstrapInterval firstMinusSecond, Verdict verdict) {
        double low = firstMinusSecond.low();
        double high = firstMinusSecond.high();
        if (verdict == Verdict.NOT_ENOUGH_EVIDENCE || Double.isNaN(low) || Double.isNaN(high)) {
            return NOT_ENOUGH_EVIDENCE;
        }
        if (low >= -metric.matters() && high <= metric.matters()) {
            return NO_DIFFERENCE_THAT_MATTERS;
        }
        if (low > 0 || high < 0) {
            return low > 0 == metric.isMoreBetter() ? FIRST_BETTER : SECOND_BETTER;
        }
        return UNDECIDED;
    }

    /** As in files: {@code first_better}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same with the two exchanged. */
    public Meaning turned() {
        return switch (this) {
            case FIRST_BETTER -> SECOND_BETTER;
            case SECOND_BETTER -> FIRST_BETTER;
            default -> this;
        };
    }
}
