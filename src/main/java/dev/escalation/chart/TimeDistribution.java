package dev.escalation.chart;

import java.util.Arrays;

/**
 * How long something takes, over many tickets.
 *
 * @param name short, printed beside the curve
 * @param hours ascending, finite, not negative; may be empty
 */
public record TimeDistribution(String name, SeriesColor color, double[] hours) {
    public TimeDistribution {
        for (int i = 0; i < hours.length; i++) {
            if (!(hours[i] >= 0 && hours[i] < Double.POSITIVE_INFINITY) || (i > 0 && hours[i] < hours[i - 1])) {
                throw new IllegalArgumentException("times of " + name + " are not sorted or no times: " + hours[i]);
            }
        }
    }

    /** The same of times in any order. */
    public static TimeDistribution of(String name, SeriesColor color, double[] hours) {
        double[] sorted = hours.clone();
        Arrays.sort(sorted);
        return new TimeDistribution(name, color, sorted);
    }

    /**
     * The shortest time within which this share of all is done; NaN without times.
     *
     * @param share above 0, at most 1
     */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * hours.length - 1e-9);
        return hours.length == 0 ? Double.NaN : hours[Math.clamp(rank, 1, hours.length) - 1];
    }

    double median() {
        return quantile(0.5);
    }

    /** Points (hours, share done within) at equal steps of rank, first and last included. */
    double[][] curve(int most) {
        int points = Math.min(most, hours.length);
        double[][] curve = new double[points][];
        for (int i = 0; i < points; i++) {
            int rank =
                    points == 1 ? hours.length : 1 + (int) Math.round((double) i * (hours.length - 1) / (points - 1));
            curve[i] = new double[] {hours[rank - 1], (double) rank / hours.length};
        }
        return curve;
    }
}
