package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Against published examples and hand calculations. */
class DriverStatisticsTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, example (a), method 10: 0.0524 to 0.3339. */
    @Test
    void anExcessHasNewcombesInterval() {
        Excess excess = Excess.of(List.of(new SideBySide(56, 70, 48, 80)));
        assertThat(excess.value() / 70).isCloseTo(0.2, within(1e-12));
        assertThat(excess.low() / 70).isCloseTo(0.0524, within(5e-5));
        assertThat(excess.high() / 70).isCloseTo(0.3339, within(5e-5));
    }

    /**
     * By hand: urgent 12 of 40 beside 30 of 60, so 20 expected; others 3 of 10 beside 20 of 190, so 20/19 expected. Without
     * regard to priority 15 of 50 beside 50 of 250: 10 expected. What looks like 5 too many is 6 too few.
     */
    @Test
    void whatIsExpectedIsStandardisedByPriority() {
        List<SideBySide> strata = List.of(new SideBySide(12, 40, 30, 60), new SideBySide(3, 10, 20, 190));
        assertThat(strata.getFirst().expected()).isEqualTo(20);
        Excess adjusted = Excess.of(strata);
        assertThat(adjusted.value()).isCloseTo(15 - 20 - 20.0 / 19, within(1e-12));
        assertThat(adjusted.low()).isCloseTo(-13.17893698, within(1e-7));
        assertThat(adjusted.high()).isCloseTo(2.40236467, within(1e-7));
        Excess crude = Excess.of(List.of(new SideBySide(15, 50, 50, 250)));
        assertThat(crude.value()).isEqualTo(5);
    }

    @Test
    void whatNobodyElseHasIsNotCompared() {
        SideBySide alone = new SideBySide(9, 10, 0, 0);
        assertThat(Excess.of(List.of(alone))).isEqualTo(Excess.NONE);
        assertThat(StratifiedTest.pValue(List.of(alone))).isEqualTo(1);
        SideBySide both = new SideBySide(4, 8, 5, 20);
        assertThat(Excess.of(List.of(alone, both)).value()).isCloseTo(2, within(1e-12));
        assertThat(StratifiedTest.pValue(List.of(alone, both))).isEqualTo(StratifiedTest.pValue(List.of(both)));
    }

    /** R. A. Fisher's tea tasting, 3 of 4 right: 17 of 70 for as many or more. */
    @Test
    void oneStratumIsFishersTest() {
        assertThat(StratifiedTest.pValue(List.of(new SideBySide(3, 4, 1, 4)))).isCloseTo(2 * 17.0 / 70, within(1e-12));
        assertThat(StratifiedTest.pValue(List.of(new SideBySide(4, 4, 0, 4)))).isCloseTo(2.0 / 70, within(1e-12));
    }

    /** By hand: the level's one ticket has one of 2 outcomes with 1/2, and in the other stratum one of 3 with 2/3. */
    @Test
    void strataAreAddedUp() {
        List<SideBySide> strata = List.of(new SideBySide(1, 1, 0, 1), new SideBySide(1, 1, 1, 2));
        assertThat(StratifiedTest.pValue(strata)).isCloseTo(2.0 / 3, within(1e-12));
    }

    /** 2 * scipy.stats.hypergeom.sf(329, 2000, 600, 1000); counts far from the mean are left out of the sum. */
    @Test
    void manyOutcomesAreStillExact() {
        assertThat(StratifiedTest.pValue(List.of(new SideBySide(330, 1000, 270, 1000))))
                .isCloseTo(0.003971078791421626, within(1e-9));
    }

    /** Of 20 tickets 2, elsewhere 1 %: a normal distribution would call that impossible (z = 4). */
    @Test
    void fewOutcomesAreNotTakenForMany() {
        assertThat(StratifiedTest.pValue(List.of(new SideBySide(2, 20, 100, 10_000))))
                .isBetween(0.03, 0.04);
    }

    @Test
    void largeNumbersAreNormal() {
        SideBySide large = new SideBySide(10_300, 20_000, 100_000, 200_000);
        double z = (10_300 - 0.5 - 20_000 * 110_300.0 / 220_000)
                / Math.sqrt(20_000 * (110_300.0 / 220_000) * (109_700.0 / 220_000) * (200_000.0 / 219_999));
        double expected = ArmitageTrend.pValue(z);
        assertThat(StratifiedTest.pValue(List.of(large))).isCloseTo(expected, within(1e-3 * expected));
    }

    /** A. Agresti, Categorical Data Analysis, malformations by the mother's drinking: z² = 6.570, p = 0.010. */
    @Test
    void aTrendIsThatOfCochranAndArmitage() {
        Share[] shares = {
            new Share(48, 17_114, 0),
            new Share(38, 14_502, 0),
            new Share(5, 793, 0),
            new Share(1, 127, 0),
            new Share(1, 38, 0)
        };
        double z = ArmitageTrend.z(new double[] {0, 0.5, 1.5, 4, 7}, shares);
        assertThat(z * z).isCloseTo(6.570, within(5e-4));
        assertThat(ArmitageTrend.pValue(z)).isCloseTo(0.010, within(5e-4));
    }

    /** Y. Benjamini and Y. Hochberg (1995), section 4.1: four of the fifteen are found, 0.0095 · 15 / 4 the last of them. */
    @Test
    void chanceFindingsAreKeptDownAsInTheFirstExample() {
        double[] p = {
            0.0459, 0.0001, 0.0004, 0.0095, 0.0019, 0.0201, 0.0278, 0.0298, 0.0344, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };
        double[] adjusted = FalseDiscovery.adjusted(p);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted[1]).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted[6]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
        assertThat(Arrays.stream(adjusted).filter(rate -> rate <= FalseDiscovery.RATE))
                .hasSize(4);
    }

    @Test
    void whatWasNotTestedDoesNotCount() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.01, Double.NaN, 0.04}))
                .containsExactly(new double[] {0.02, Double.NaN, 0.04}, within(1e-12));
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    }

    @Test
    void aCourseHasNoValueWhereMuchIsUndecided() {
        Trend rising = Trend.of(List.of(
                new Share(4, 100, 0),
                new Share(8, 100, 0),
                new Share(0, 0, 3),
                new Share(16, 100, 5),
                new Share(60, 80, 20)));
        assertThat(rising.shares()).containsExactly(0.04, 0.08, Double.NaN, 0.16, Double.NaN);
        assertThat(rising.direction()).isEqualTo(Trend.Direction.RISING);
        assertThat(rising.with(0.06).direction()).isEqualTo(Trend.Direction.STEADY);
        Trend brief = Trend.of(List.of(new Share(4, 100, 0), new Share(40, 100, 0)));
        assertThat(brief.direction()).isEqualTo(Trend.Direction.UNKNOWN);
        Trend few = Trend.of(List.of(new Share(0, 100, 0), new Share(1, 100, 0), new Share(3, 100, 0)));
        assertThat(few.direction()).isEqualTo(Trend.Direction.UNKNOWN);
    }

    /** By the formulas in Python: both alone 25 of 240 and 20 of 140, none 30 of 560, so 25.93 % expected of 60. */
    @Test
    void aPairIsComparedWithWhatBothValuesExplain() {
        PairTest pair =
                new PairTest(new Share(30, 60, 0), new Share(20, 140, 0), new Share(25, 240, 0), new Share(30, 560, 0));
        assertThat(pair.expected()).isCloseTo(15.560258113627137, within(1e-9));
        assertThat(pair.beyond().value()).isCloseTo(14.439741886372863, within(1e-9));
        assertThat(pair.pValue()).isCloseTo(0.019301114293076075, within(1e-9));
        assertThat(pair.beyond().low()).isPositive();
    }

    /** The normal distribution alone would say 1 of 60 000 where the binomial says 1 of 100. */
    @Test
    void aPairOfFewTicketsIsNotOvervalued() {
        PairTest pair = new PairTest(
                new Share(2, 30, 0), new Share(50, 10_000, 0), new Share(50, 10_000, 0), new Share(500, 100_000, 0));
        assertThat(pair.pValue()).isBetween(0.015, 0.03);
    }

    @Test
    void moneyIsOutcomesTimesTheirCost() {
        Excess excess = new Excess(10, -2, 30);
        OutcomeCost cost = new OutcomeCost(OptionalDouble.of(250), "EUR");
        assertThat(cost.of(excess)).contains(new Excess(2500, -500, 7500));
        assertThat(OutcomeCost.UNKNOWN.of(excess)).isEmpty();
        assertThatThrownBy(() -> new OutcomeCost(OptionalDouble.of(-1), "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Excess(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
