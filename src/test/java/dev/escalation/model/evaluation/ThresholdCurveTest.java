package dev.escalation.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdCurveTest {
    @Test
    void countsAreThoseOfThePeer() {
        ThresholdCurve curve = ThresholdCurve.of(ScoreRanking.of(GoldenMetrics.rows()), 10);
        GoldenTable golden = GoldenTable.read("metrics/thresholds.csv");
        for (int row = 0; row < golden.size(); row++) {
            int point = (int) Math.round(golden.number(row, "threshold") * 10);
            ConfusionCounts counts = curve.points().get(point).counts();
            assertThat(counts.truePositives()).isEqualTo((long) golden.number(row, "tp"));
            assertThat(counts.falsePositives()).isEqualTo((long) golden.number(row, "fp"));
            assertThat(counts.falseNegatives()).isEqualTo((long) golden.number(row, "fn"));
        }
        assertThat(golden.size()).isGreaterThan(2);
        assertThat(curve.points().getFirst().counts().alerted()).isEqualTo(1000);
        assertThat(curve.points().getLast().counts().alerted()).isZero();
    }

    /** Counted in decimal arithmetic; numpy's histogram puts 0.3 below an edge that it rounds up. */
    @Test
    void scoresOfBothClassesAreCountedByBins() {
        ClassScores scores = ClassScores.of(GoldenMetrics.rows(), 10);
        assertThat(scores.positive()).containsExactly(0, 3, 22, 17, 16, 26, 13, 12, 8, 3);
        assertThat(scores.negative()).containsExactly(315, 259, 142, 78, 45, 25, 8, 8, 0, 0);
        assertThat(ClassScores.bin(1, 10)).isEqualTo(9);
    }

    @Test
    void intervalsWithoutARankingAreThoseWithOne() {
        ScoredRows rows = GoldenMetrics.rows();
        BootstrapInterval share = new WeightedBootstrap(rows.cluster())
                .interval(
                        weight -> {
                            double hits = 0;
                            double all = 0;
                            for (int row = 0; row < weight.length; row++) {
                                hits += rows.positive()[row] ? weight[row] : 0;
                                all += weight[row];
                            }
                            return hits / all;
                        },
                        7);
        BootstrapInterval ranked = ClusterBootstrap.intervals(
                        rows, java.util.List.of(ranking -> (double) ranking.positives() / ranking.rows()), 7, 1)
                .getFirst();
        assertThat(share.value()).isEqualTo(0.12);
        assertThat(share.low()).isCloseTo(ranked.low(), org.assertj.core.api.Assertions.within(0.012));
        assertThat(share.high()).isCloseTo(ranked.high(), org.assertj.core.api.Assertions.within(0.012));
        assertThat(new WeightedBootstrap(new int[3]).interval(_ -> 1, 7).low()).isNaN();
    }
}
