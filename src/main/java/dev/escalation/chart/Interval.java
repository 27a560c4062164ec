package dev.escalation.chart;

/** A 95 % interval, low ≤ high. */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /**
     * Wilson's score interval of a share (Wilson 1927), z for 95 %.
     *
     * @param count at least 1
     */
    public static Interval wilson(long positives, long count) {
        if (count < 1 || positives < 0 || positives > count) {
            throw new IllegalArgumentException(positives + " of " + count);
        }
        double share = (double) positives / count;
        double zz = Z * Z / count;
        double centre = (share + zz / 2) / (1 + zz);
        double half = Z / (1 + zz) * Math.sqrt(share * (1 - share) / count + zz / (4 * count));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
