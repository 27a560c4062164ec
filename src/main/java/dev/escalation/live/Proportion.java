package dev.escalation.live;

/**
 * A share with Wilson's 95 % score interval (Wilson 1927); all NaN without a count.
 *
 * @param share 0 to 1
 */
public record Proportion(double share, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** @param count 0 or more */
    public static Proportion of(int yes, int count) {
        if (yes < 0 || yes > count) {
            throw new IllegalArgumentException(yes + " of " + count);
        }
        return of(yes / (double) count, count);
    }

    /**
     * For a share of things that come in groups, of which only each group is a piece of evidence.
     *
     * @param share 0 to 1, NaN without a count
     * @param count pieces of evidence
     */
    public static Proportion of(double share, int count) {
        if (count == 0) {
            return new Proportion(Double.NaN, Double.NaN, Double.NaN);
        }
        double zz = Z * Z / count;
        double centre = (share + zz / 2) / (1 + zz);
        double half = Z / (1 + zz) * Math.sqrt(share * (1 - share) / count + zz / (4 * count));
        return new Proportion(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
