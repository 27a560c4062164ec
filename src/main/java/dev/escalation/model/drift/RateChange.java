package dev.escalation.model.drift;

/**
 * A share then and now, with the interval of the difference by Newcombe (1998, Statistics in Medicine 17, 873-890, method 10),
 * 95 %, on Wilson's intervals.
 *
 * @param then 0 to 1, NaN without tickets
 * @param now the same
 * @param low of now less then
 * @param high of now less then
 */
public record RateChange(double then, double now, double low, double high) {
    private static final double Z95 = 1.959964;

    static RateChange of(int thenYes, int thenCount, int nowYes, int nowCount) {
        if (thenCount == 0 || nowCount == 0) {
            return new RateChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double then = thenYes / (double) thenCount;
        double now = nowYes / (double) nowCount;
        double[] thenBounds = wilson(then, thenCount);
        double[] nowBounds = wilson(now, nowCount);
        return new RateChange(
                then,
                now,
                now - then - Math.hypot(now - nowBounds[0], thenBounds[1] - then),
                now - then + Math.hypot(nowBounds[1] - now, then - thenBounds[0]));
    }

    private static double[] wilson(double share, int count) {
        double z2 = Z95 * Z95;
        double middle = (share + z2 / (2 * count)) / (1 + z2 / count);
        double half = Z95 / (1 + z2 / count) * Math.sqrt(share * (1 - share) / count + z2 / (4.0 * count * count));
        return new double[] {middle - half, middle + half};
    }

    /** Whether chance alone hardly explains it. */
    public boolean isBeyondChance() {
        return low > 0 || high < 0;
    }

    /** Beyond chance and by at least a quarter of what it was. */
    public boolean isLarge() {
        return isBeyondChance() && Math.abs(now - then) >= then / 4;
    }
}
