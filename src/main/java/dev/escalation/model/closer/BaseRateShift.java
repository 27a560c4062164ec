package dev.escalation.model.closer;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.model.evaluation.WeightedBootstrap;
import java.util.stream.IntStream;

/**
 * What the same alert line would do if the outcome were rarer or more frequent, by Bayes' rule: of tickets whose outcome comes
 * the same share is alerted, of the others too, only how many there are of each differs. Counted per test ticket; one is alerted
 * if any of its rows before the outcome is.
 */
public final class BaseRateShift {
    private final double[] positive;
    private final double[] alerted;
    private final WeightedBootstrap bootstrap;
    private final Counts counts;
    private final double ticketsPerDay;
    private final long seed;

    /**
     * Test tickets.
     *
     * @param positives those whose outcome happened
     * @param caught of these, alerted before
     * @param falseAlarms of the others, alerted
     */
    public record Counts(int tickets, int positives, int caught, int falseAlarms) {
        /** 0 to 1. */
        public double baseRate() {
            return positives / (double) tickets;
        }

        /** Share of the outcomes that is alerted; NaN without any. */
        public double truePositiveRate() {
            return caught / (double) positives;
        }

        /** Share of the other tickets that is alerted; NaN without any. */
        public double falsePositiveRate() {
            return falseAlarms / (double) (tickets - positives);
        }

        public Verdict verdict() {
            return Verdict.of(positives);
        }
    }

    /**
     * At one base rate.
     *
     * @param baseRate share of tickets whose outcome comes, above 0 and below 1
     * @param precision share of the alerted tickets whose outcome comes, with its interval clustered by customer
     * @param alertsPerDay tickets alerted a day, if as many tickets come as in the test period
     * @param caughtPerDay of these, with the outcome
     */
    public record Projection(double baseRate, BootstrapInterval precision, double alertsPerDay, double caughtPerDay) {}

    private BaseRateShift(
            double[] positive, double[] alerted, WeightedBootstrap bootstrap, double ticketsPerDay, long seed) {
        this.positive = positive;
        this.alerted = alerted;
        this.bootstrap = bootstrap;
        this.ticketsPerDay = ticketsPerDay;
        this.seed = seed;
        int positives = (int)
                IntStream.range(0, positive.length).filter(i -> positive[i] > 0).count();
        int all = (int)
                IntStream.range(0, positive.length).filter(i -> alerted[i] > 0).count();
        int caught = (int) IntStream.range(0, positive.length)
                .filter(i -> positive[i] > 0 && alerted[i] > 0)
                .count();
        this.counts = new Counts(positive.length, positives, caught, all - caught);
    }

    /** @param days that the test tickets came in, above 0 */
    public static BaseRateShift of(TestScores scores, double days, long seed) {
        int[] starts = scores.ticketStarts();
        int tickets = starts.length - 1;
        double[] positive = new double[tickets];
        double[] alerted = new double[tickets];
        int[] cluster = new int[tickets];
        for (int i = 0; i < tickets; i++) {
            cluster[i] = scores.scored().cluster()[starts[i]];
            for (int place = starts[i]; place < starts[i + 1]; place++) {
                positive[i] = scores.isPositive(place) ? 1 : positive[i];
                alerted[i] = scores.isAlerted(place) ? 1 : alerted[i];
            }
        }
        return new BaseRateShift(positive, alerted, new WeightedBootstrap(cluster), tickets / days, seed);
    }

    public Counts counts() {
        return counts;
    }

    /** Test tickets that came a day. */
    public double ticketsPerDay() {
        return ticketsPerDay;
    }

    /** @throws IllegalArgumentException if the rate is not above 0 and below 1 */
    public Projection at(double baseRate) {
        if (!(baseRate > 0 && baseRate < 1)) {
            throw new IllegalArgumentException("a base rate is above 0 and below 1, not " + baseRate);
        }
        double caught = counts.truePositiveRate() * baseRate;
        double all = caught + counts.falsePositiveRate() * (1 - baseRate);
        return new Projection(
                baseRate,
                bootstrap.interval(weight -> precision(weight, baseRate), seed),
                all * ticketsPerDay,
                caught * ticketsPerDay);
    }

    /** Without the interval, which takes a while. */
    public double precisionAt(double baseRate) {
        double caught = counts.truePositiveRate() * baseRate;
        return caught / (caught + counts.falsePositiveRate() * (1 - baseRate));
    }

    private double precision(int[] weight, double baseRate) {
        double positives = 0;
        double negatives = 0;
        double caught = 0;
        double falseAlarms = 0;
        for (int i = 0; i < weight.length; i++) {
            positives += weight[i] * positive[i];
            negatives += weight[i] * (1 - positive[i]);
            caught += weight[i] * positive[i] * alerted[i];
            falseAlarms += weight[i] * (1 - positive[i]) * alerted[i];
        }
        double right = caught / positives * baseRate;
        return right / (right + falseAlarms / negatives * (1 - baseRate));
    }
}
