package dev.escalation.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two sets of scores of the same rows. */
class BootstrapDifferenceTest {
    private static final int ROWS = 2000;

    @Test
    void theSameScoresDifferByNothing() {
        ScoredRows rows = rows(0.5, 1);
        BootstrapInterval same = ClusterBootstrap.difference(rows, rows, RankingMetrics::rocAuc, 7, Progress.NONE);
        assertThat(same).isEqualTo(new BootstrapInterval(0, 0, 0));
    }

    /** What both have in common cancels out: the interval is narrower than that of either alone. */
    @Test
    void aLittleNoiseIsSeenAsWorse() {
        ScoredRows better = rows(0.5, 1);
        ScoredRows worse = rows(0.6, 1);
        BootstrapInterval gain = ClusterBootstrap.difference(better, worse, RankingMetrics::rocAuc, 7, Progress.NONE);
        double expected =
                RankingMetrics.rocAuc(ScoreRanking.of(better)) - RankingMetrics.rocAuc(ScoreRanking.of(worse));
        assertThat(gain.value()).isCloseTo(expected, within(1e-12)).isPositive();
        assertThat(gain.low()).isPositive().isLessThan(gain.value());
        BootstrapInterval alone = ClusterBootstrap.intervals(
                        better, ScoreRanking.of(better), java.util.List.of(RankingMetrics::rocAuc), 7, Progress.NONE)
                .getFirst();
        assertThat(gain.high() - gain.low()).isLessThan(alone.high() - alone.low());
    }

    @Test
    void otherRowsAreRefused() {
        assertThatThrownBy(() -> ClusterBootstrap.difference(
                        rows(0.5, 1), rows(0.5, 2), RankingMetrics::rocAuc, 7, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The label, blurred; the blur of a row is the same at every level. */
    private static ScoredRows rows(double blur, long seed) {
        Random random = new Random(seed);
        double[] probability = new double[ROWS];
        boolean[] positive = new boolean[ROWS];
        int[] cluster = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            positive[row] = random.nextInt(4) == 0;
            probability[row] = 1 / (1 + Math.exp(-(positive[row] ? 1 : 0) - 2 * blur * random.nextGaussian()));
            cluster[row] = random.nextInt(200);
        }
        return new ScoredRows(probability, positive, cluster);
    }
}
