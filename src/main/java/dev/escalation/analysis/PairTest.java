package dev.escalation.analysis;

import dev.escalation.chart.Interval;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Tickets with both of two values, with either, and with none: whether those with both have more outcomes than if the odds
 * of the two multiplied. Log odds are those of J. B. S. Haldane and F. J. Anscombe (half a ticket more on either side), their
 * variance that of B. Woolf, Annals of Human Genetics 19 (1955) 251-253.
 *
 * @param both tickets with both values
 * @param first with the first value only
 * @param second with the second value only
 * @param neither the rest
 */
record PairTest(Share both, Share first, Share second, Share neither) {
    private static final double Z = 1.959963984540054;

    /** Outcomes that the tickets with both values would have. */
    double expected() {
        return both.decided() * chance(expectedLogit());
    }

    /** The interval joins Wilson's of the tickets with both and that of the expected odds by square-and-add. */
    Excess beyond() {
        double tickets = both.decided();
        double expected = expected();
        double reach = Z * Math.sqrt(expectedVariance());
        double fewest = tickets * chance(expectedLogit() - reach);
        double most = tickets * chance(expectedLogit() + reach);
        Interval own = Interval.wilson(both.yes(), both.decided());
        double value = both.yes() - expected;
        double low = Math.hypot(both.yes() - tickets * own.low(), most - expected);
        double high = Math.hypot(tickets * own.high() - both.yes(), expected - fewest);
        return new Excess(value, value - low, value + high);
    }

    /**
     * Of as many outcomes or more, doubled, at most 1. The larger of two: the normal one of the difference of log odds, which
     * is too small where few tickets have both values, and the binomial one, which takes the expected share as certain.
     */
    double pValue() {
        double z = (logit(both) - expectedLogit()) / Math.sqrt(variance(both) + expectedVariance());
        double normal = NormalDistribution.of(0, 1).survivalProbability(z);
        double binomial =
                BinomialDistribution.of(both.decided(), chance(expectedLogit())).survivalProbability(both.yes() - 1);
        return Math.min(1, 2 * Math.max(normal, binomial));
    }

    private double expectedLogit() {
        return logit(first) + logit(second) - logit(neither);
    }

    private double expectedVariance() {
        return variance(first) + variance(second) + variance(neither);
    }

    private static double logit(Share share) {
        return Math.log((share.yes() + 0.5) / (share.decided() - share.yes() + 0.5));
    }

    private static double variance(Share share) {
        return 1 / (share.yes() + 0.5) + 1 / (share.decided() - share.yes() + 0.5);
    }

    private static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
