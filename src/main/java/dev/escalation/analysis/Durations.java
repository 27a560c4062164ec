package dev.escalation.analysis;

import dev.escalation.chart.Estimate;
import dev.escalation.chart.Interval;
import java.util.Arrays;

/**
 * How long tickets took from creation to resolution.
 *
 * @param hours of the resolved tickets, ascending
 * @param open tickets that have not ended; in no figure, like those that were cancelled
 */
public record Durations(double[] hours, int open) {
    private static final double Z = 1.959963984540054;

    public int resolved() {
        return hours.length;
    }

    /** Whether enough is resolved to compare it with others: what ends early took a short time. */
    public boolean isSettled() {
        return Share.isMostlyKnown(hours.length, open);
    }

    /**
     * A quantile, linear between neighbours, with the 95 % interval by order statistics that assumes nothing about the
     * distribution (Campbell and Gardner 1988); without one where there are too few tickets.
     *
     * @param q 0 to 1
     */
    public Estimate quantile(double q) {
        int n = hours.length;
        if (n == 0) {
            return Estimate.of(Double.NaN);
        }
        double at = q * (n - 1);
        int below = (int) at;
        double value = hours[below] + (at - below) * (hours[Math.min(below + 1, n - 1)] - hours[below]);
        double half = Z * Math.sqrt(n * q * (1 - q));
        long low = Math.round(n * q - half);
        long high = Math.round(1 + n * q + half);
        return low < 1 || high > n
                ? Estimate.of(value)
                : new Estimate(value, new Interval(hours[(int) low - 1], hours[(int) high - 1]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Durations durations && open == durations.open && Arrays.equals(hours, durations.hours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hours) * 31 + open;
    }
}
