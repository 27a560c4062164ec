package dev.escalation.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AucContrastTest {
    private static final ScoredRows ROWS = GoldenMetrics.rows();

    private static boolean[] everyThird() {
        boolean[] third = new boolean[ROWS.size()];
        for (int row = 0; row < third.length; row += 3) {
            third[row] = true;
        }
        return third;
    }

    /** These rows against the others. */
    private static AucContrast against(ScoredRows rows, boolean[] inside, long seed) {
        int[] group = IntStream.range(0, inside.length)
                .map(row -> inside[row] ? 1 : 0)
                .toArray();
        return AucContrast.of(rows, group, 2, seed).get(1);
    }

    /** Each group as if it were the only one, and the areas of the plain metric. */
    @Test
    void manyGroupsAreAsGoodAsOneByOne() {
        int[] group = IntStream.range(0, ROWS.size()).map(row -> row * 7 % 5).toArray();
        List<AucContrast> together = AucContrast.of(ROWS, group, 5, 7);
        for (int one = 0; one < 5; one++) {
            int wanted = one;
            boolean[] inside = new boolean[ROWS.size()];
            IntStream.range(0, inside.length).forEach(row -> inside[row] = group[row] == wanted);
            AucContrast alone = against(ROWS, inside, 7);
            assertThat(together.get(one).difference().low())
                    .isCloseTo(alone.difference().low(), within(1e-9));
            assertThat(together.get(one).standardError()).isCloseTo(alone.standardError(), within(1e-9));
            assertThat(together.get(one).inside()).isCloseTo(auc(inside, true), within(1e-12));
            assertThat(together.get(one).rest()).isCloseTo(auc(inside, false), within(1e-12));
        }
    }

    private static double auc(boolean[] inside, boolean wanted) {
        int[] rows = IntStream.range(0, inside.length)
                .filter(row -> inside[row] == wanted)
                .toArray();
        return RankingMetrics.rocAuc(ScoreRanking.of(ROWS.subset(rows)));
    }

    /** Areas by scikit-learn's roc_auc_score of the golden rows 0, 3, 6 … and of all others. */
    @Test
    void areasAreThoseOfThePeer() {
        AucContrast contrast = against(ROWS, everyThird(), 7);
        assertThat(contrast.inside()).isCloseTo(0.8960031347962383, within(1e-12));
        assertThat(contrast.rest()).isCloseTo(0.9100356824264051, within(1e-12));
        assertThat(contrast.difference().value()).isCloseTo(-0.0140325476301668, within(1e-12));
    }

    /** 0.0355 by 2,000 draws of customers in numpy. A standard error over 300 draws has one of its own of 4 %. */
    @Test
    void theErrorIsThatOfDrawingCustomers() {
        AucContrast contrast = against(ROWS, everyThird(), 7);
        assertThat(contrast.standardError()).isCloseTo(0.0355, within(0.0355 * 0.12));
        double z = contrast.difference().value() / contrast.standardError();
        assertThat(z).isBetween(-0.5, -0.3);
        assertThat(contrast.chanceOfWorse()).isBetween(0.31, 0.38);
        assertThat(contrast.difference().low()).isLessThan(-0.05);
        assertThat(contrast.difference().high()).isGreaterThan(0.03);
    }

    /** Scores that are dealt out anew inside are found out, and the same scores outside are not blamed on the rest. */
    @Test
    void aGroupThatIsRankedByChanceIsWorse() {
        boolean[] inside = everyThird();
        double[] spoilt = ROWS.probability().clone();
        Random random = new Random(3);
        for (int row = 0; row < spoilt.length; row++) {
            spoilt[row] = inside[row] ? random.nextDouble() : spoilt[row];
        }
        AucContrast contrast = against(new ScoredRows(spoilt, ROWS.positive(), ROWS.cluster()), inside, 7);
        assertThat(contrast.inside()).isBetween(0.35, 0.65);
        assertThat(contrast.rest()).isCloseTo(0.9100356824264051, within(1e-12));
        assertThat(contrast.chanceOfWorse()).isLessThan(1e-4);
        assertThat(contrast.difference().high()).isNegative();
    }

    /** Of groups drawn by chance about one in twenty looks that bad, as the chance says. */
    @Test
    void groupsByChanceSeldomLookBad() {
        Random random = new Random(11);
        int bad = 0;
        for (int group = 0; group < 200; group++) {
            boolean[] inside = new boolean[ROWS.size()];
            for (int row = 0; row < inside.length; row++) {
                inside[row] = random.nextInt(3) == 0;
            }
            bad += against(ROWS, inside, group).chanceOfWorse() <= 0.05 ? 1 : 0;
        }
        assertThat(bad).isBetween(2, 22);
    }

    @Test
    void oneClassOrOneCustomerTellsNothing() {
        ScoredRows one = new ScoredRows(new double[] {0.1, 0.2, 0.3}, new boolean[] {true, false, true}, new int[3]);
        AucContrast contrast = against(one, new boolean[] {true, false, false}, 1);
        assertThat(contrast.inside()).isNaN();
        assertThat(contrast.rest()).isEqualTo(1);
        assertThat(contrast.chanceOfWorse()).isNaN();
        assertThatThrownBy(() -> AucContrast.of(one, new int[2], 2, 1)).hasMessageContaining("2 groups for 3 rows");
    }
}
