package dev.escalation.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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

    /** Areas by scikit-learn's roc_auc_score of the golden rows 0, 3, 6 … and of all others. */
    @Test
    void areasAreThoseOfThePeer() {
        AucContrast contrast = AucContrast.of(ROWS, everyThird(), 7);
        assertThat(contrast.inside()).isCloseTo(0.8960031347962383, within(1e-12));
        assertThat(contrast.rest()).isCloseTo(0.9100356824264051, within(1e-12));
        assertThat(contrast.difference().value()).isCloseTo(-0.0140325476301668, within(1e-12));
    }

    /** 0.0355 by 2,000 draws of customers in numpy. A standard error over 300 draws has one of its own of 4 %. */
    @Test
    void theErrorIsThatOfDrawingCustomers() {
        AucContrast contrast = AucContrast.of(ROWS, everyThird(), 7);
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
        AucContrast contrast = AucContrast.of(new ScoredRows(spoilt, ROWS.positive(), ROWS.cluster()), inside, 7);
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
            bad += AucContrast.of(ROWS, inside, group).chanceOfWorse() <= 0.05 ? 1 : 0;
        }
        assertThat(bad).isBetween(2, 22);
    }

    @Test
    void oneClassOrOneCustomerTellsNothing() {
        ScoredRows one = new ScoredRows(new double[] {0.1, 0.2, 0.3}, new boolean[] {true, false, true}, new int[3]);
        AucContrast contrast = AucContrast.of(one, new boolean[] {true, false, false}, 1);
        assertThat(contrast.inside()).isNaN();
        assertThat(contrast.rest()).isEqualTo(1);
        assertThat(contrast.chanceOfWorse()).isNaN();
        assertThatThrownBy(() -> AucContrast.of(one, new boolean[2], 1)).hasMessageContaining("2 marks for 3 rows");
    }
}
