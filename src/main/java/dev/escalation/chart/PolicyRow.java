package dev.escalation.chart;

/**
 * What a policy brings, beside nobody acting.
 *
 * @param caption a second line: what the policy does; may be empty
 * @param effect negative where it does harm, NaN where it is not known
 * @param share the effect as a share of what there was, in words ("22 %"); may be empty
 */
public record PolicyRow(String name, String caption, SeriesColor color, Estimate effect, String share) {
    public PolicyRow {
        SeriesRules.drawable(name, effect);
    }

    /** Nobody acting: what the others are compared with. */
    public static PolicyRow nobody(String name, String caption) {
        return new PolicyRow(name, caption, SeriesColor.FIFTH, Estimate.of(0), "");
    }

    boolean isBase() {
        return effect.value() == 0 && effect.interval() == null;
    }

    double low() {
        Interval interval = effect.interval();
        return interval == null ? effect.value() : Math.min(interval.low(), effect.value());
    }

    double high() {
        Interval interval = effect.interval();
        return interval == null ? effect.value() : Math.max(interval.high(), effect.value());
    }
}
