package dev.escalation.analysis;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a share rises or falls along ordered groups: the test of W. G. Cochran, Biometrics 10 (1954) 417-451, and
 * P. Armitage, Biometrics 11 (1955) 375-386, z = Σ sᵢ(xᵢ − nᵢp) / √(p(1 − p)(Σ nᵢsᵢ² − (Σ nᵢsᵢ)²/N)).
 */
final class ArmitageTrend {
    private ArmitageTrend() {}

    /**
     * @param scores place of each group
     * @param shares its tickets
     * @return above 0 where the share rises; NaN where all or none have the outcome, or all tickets stand in one place
     */
    static double z(double[] scores, Share[] shares) {
        double tickets = 0;
        double outcomes = 0;
        double ofScores = 0;
        double ofSquares = 0;
        for (int i = 0; i < scores.length; i++) {
            tickets += shares[i].decided();
            outcomes += shares[i].yes();
            ofScores += shares[i].decided() * scores[i];
            ofSquares += shares[i].decided() * scores[i] * scores[i];
        }
        double share = outcomes / tickets;
        double distance = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i] * (shares[i].yes() - shares[i].decided() * share))
                .sum();
        double variance = share * (1 - share) * (ofSquares - ofScores * ofScores / tickets);
        return variance > 0 ? distance / Math.sqrt(variance) : Double.NaN;
    }

    /** Of both sides. */
    static double pValue(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
