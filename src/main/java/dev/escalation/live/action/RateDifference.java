package dev.escalation.live.action;

import dev.escalation.live.Proportion;

/**
 * One rate less another, with the hybrid score interval of Newcombe (1998, Statistics in Medicine 17, 873-890, method 10),
 * 95 %.
 *
 * @param value -1 to 1
 */
record RateDifference(double value, double low, double high) {
    /** @param count at least 1 in both */
    static RateDifference of(int yes, int count, int otherYes, int otherCount) {
        return of(Proportion.of(yes, count), Proportion.of(otherYes, otherCount));
    }

    static RateDifference of(Proportion one, Proportion other) {
        double value = one.share() - other.share();
        return new RateDifference(
                value,
                value - Math.hypot(one.share() - one.low(), other.high() - other.share()),
                value + Math.hypot(one.high() - one.share(), other.share() - other.low()));
    }

    double width() {
        return high - low;
    }
}
