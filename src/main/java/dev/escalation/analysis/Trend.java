package dev.escalation.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the share of an outcome went over time.
 *
 * @param byPeriod tickets by the period of their creation
 * @param z of {@link ArmitageTrend}; NaN where there is too little to say anything
 * @param pValue of both sides, NaN likewise
 * @param adjusted the same, corrected for all courses that were looked at
 */
public record Trend(List<Share> byPeriod, double z, double pValue, double adjusted) {
    private static final int FEWEST_PERIODS = 3;
    private static final int FEWEST = 5;

    /** What is said of it. */
    public enum Direction {
        RISING,
        FALLING,
        /** What there is of a course may be chance. */
        STEADY,
        /** Too few periods or tickets. */
        UNKNOWN
    }

    public Trend {
        byPeriod = List.copyOf(byPeriod);
    }

    /** Only settled periods count; at least 3 of them, 5 tickets with the outcome and 5 without. */
    static Trend of(List<Share> byPeriod) {
        int[] settled = IntStream.range(0, byPeriod.size())
                .filter(period -> byPeriod.get(period).isSettled())
                .toArray();
        Share[] shares = IntStream.of(settled).mapToObj(byPeriod::get).toArray(Share[]::new);
        int yes = 0;
        int decided = 0;
        for (Share share : shares) {
            yes += share.yes();
            decided += share.decided();
        }
        boolean enough = settled.length >= FEWEST_PERIODS && yes >= FEWEST && decided - yes >= FEWEST;
        double[] places = IntStream.of(settled).asDoubleStream().toArray();
        double z = enough ? ArmitageTrend.z(places, shares) : Double.NaN;
        double pValue = Double.isNaN(z) ? Double.NaN : ArmitageTrend.pValue(z);
        return new Trend(byPeriod, z, pValue, pValue);
    }

    Trend with(double corrected) {
        return new Trend(byPeriod, z, pValue, corrected);
    }

    public Direction direction() {
        if (Double.isNaN(adjusted)) {
            return Direction.UNKNOWN;
        }
        if (adjusted > FalseDiscovery.RATE) {
            return Direction.STEADY;
        }
        return z > 0 ? Direction.RISING : Direction.FALLING;
    }

    /** The share of each period, NaN where more than a tenth is undecided or there is no ticket. */
    public double[] shares() {
        return byPeriod.stream()
                .mapToDouble(share -> share.isSettled() ? share.estimate().value() : Double.NaN)
                .toArray();
    }
}
