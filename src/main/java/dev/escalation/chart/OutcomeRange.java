package dev.escalation.chart;

/**
 * What comes out when one assumption is changed and the others stay.
 *
 * @param assumption its name ("Cost of a breach")
 * @param range what it is changed between, in words ("€ 300–540")
 * @param atLow outcome at the low end of the range, NaN where it is not known
 * @param atHigh outcome at its high end, smaller than atLow where more is worse; NaN where it is not known
 */
public record OutcomeRange(String assumption, String range, double atLow, double atHigh) {
    public OutcomeRange {
        SeriesRules.drawable(assumption, Estimate.of(atLow));
        SeriesRules.drawable(assumption, Estimate.of(atHigh));
    }

    boolean isKnown() {
        return !Double.isNaN(atLow + atHigh);
    }

    double least() {
        return Math.min(atLow, atHigh);
    }

    double most() {
        return Math.max(atLow, atHigh);
    }

    /** Ranges that are not known are the narrowest. */
    double width() {
        return isKnown() ? most() - least() : -1;
    }
}
