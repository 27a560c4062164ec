package dev.escalation.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a level has the outcome as often as others of the same strata. Exact and conditional on all margins: the level's
 * outcomes are then a sum of hypergeometric numbers (M. W. Birch, Journal of the Royal Statistical Society B 26 (1964)
 * 313-324), for one stratum Fisher's test. Few outcomes of a small level are thus not taken for many. Where the variance is beyond {@value #LARGE}
 * it is the normal one of N. Mantel and W. Haenszel (1959) with their half.
 */
final class StratifiedTest {
    private static final double LARGE = 2500;
    private static final double SPREAD = 10;
    private static final int LEAST_SPREAD = 12;

    private StratifiedTest() {}

    /** @return twice the smaller tail, at most 1; 1 where nothing can be compared */
    static double pValue(List<SideBySide> strata) {
        double[] chances = {1};
        int first = 0;
        int observed = 0;
        double mean = 0;
        double variance = 0;
        for (SideBySide sides : strata) {
            if (sides.isComparable()) {
                observed += sides.yes();
                mean += mean(sides);
                variance += variance(sides);
            }
        }
        if (variance > LARGE) {
            return normal(Math.abs(observed - mean), variance);
        }
        for (SideBySide sides : strata) {
            if (sides.isComparable()) {
                int[] counts = likely(sides);
                chances = sum(chances, chances(sides, counts));
                first += counts[0];
            }
        }
        return twoSided(chances, observed - first);
    }

    private static double normal(double distance, double variance) {
        double z = Math.max(0, distance - 0.5) / Math.sqrt(variance);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    private static double mean(SideBySide sides) {
        return (double) sides.decided() * outcomes(sides) / tickets(sides);
    }

    private static double variance(SideBySide sides) {
        double all = tickets(sides);
        return mean(sides) * (all - outcomes(sides)) / all * sides.decidedElsewhere() / (all - 1);
    }

    private static int tickets(SideBySide sides) {
        return sides.decided() + sides.decidedElsewhere();
    }

    private static int outcomes(SideBySide sides) {
        return sides.yes() + sides.yesElsewhere();
    }

    /** Counts beyond which nothing that matters lies. */
    private static int[] likely(SideBySide sides) {
        double reach = LEAST_SPREAD + SPREAD * Math.sqrt(variance(sides));
        int least = Math.max(0, outcomes(sides) - sides.decidedElsewhere());
        int most = Math.min(sides.decided(), outcomes(sides));
        int from = Math.max(least, (int) Math.floor(mean(sides) - reach));
        int to = Math.min(most, (int) Math.ceil(mean(sides) + reach));
        return IntStream.rangeClosed(from, to).toArray();
    }

    private static double[] chances(SideBySide sides, int[] counts) {
        HypergeometricDistribution level =
                HypergeometricDistribution.of(tickets(sides), outcomes(sides), sides.decided());
        return IntStream.of(counts).mapToDouble(level::probability).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    private static double twoSided(double[] chances, int observed) {
        double atMost = 0;
        double atLeast = 0;
        for (int i = 0; i < chances.length; i++) {
            atMost += i <= observed ? chances[i] : 0;
            atLeast += i >= observed ? chances[i] : 0;
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }
}
