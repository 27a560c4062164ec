package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Numbers NUMBERS = ChartWords.ENGLISH.numbers();

    @Test
    void countsHaveThinSpaces() {
        assertThat(NUMBERS.count(18604)).isEqualTo("18\u2009604");
        assertThat(NUMBERS.count(999)).isEqualTo("999");
        assertThat(NUMBERS.count(-1234567)).isEqualTo("\u22121\u2009234\u2009567");
    }

    @Test
    void sharesAreWholePercent() {
        assertThat(NUMBERS.share(0.7249)).isEqualTo("72\u00a0%");
        assertThat(NUMBERS.share(Double.NaN)).isEqualTo("\u2013");
        assertThat(NUMBERS.shareRange(new Interval(0.436, 0.521))).isEqualTo("44\u201352\u00a0%");
    }

    @Test
    void aRiskIsNeverCertainUnlessItIs() {
        assertThat(NUMBERS.risk(0.004)).isEqualTo("<1\u00a0%");
        assertThat(NUMBERS.risk(0.9997)).isEqualTo(">99\u00a0%");
        assertThat(NUMBERS.risk(0)).isEqualTo("0\u00a0%");
        assertThat(NUMBERS.risk(1)).isEqualTo("100\u00a0%");
    }

    @Test
    void ticksHaveASignAndATrueMinus() {
        assertThat(NUMBERS.tick(0.5, 1)).isEqualTo("+0.5");
        assertThat(NUMBERS.tick(-0.5, 1)).isEqualTo("\u22120.5");
        assertThat(NUMBERS.tick(-0.0, 0)).isEqualTo("0");
        assertThat(NUMBERS.metric(0.8554)).isEqualTo("0.855");
    }

    /** Wilson's interval of 5 of 10 and 0 of 10, by hand from the formula with z = 1.96. */
    @Test
    void wilsonsIntervalIsThatOfTheFormula() {
        assertThat(Interval.wilson(5, 10).low()).isCloseTo(0.2366, within(1e-4));
        assertThat(Interval.wilson(5, 10).high()).isCloseTo(0.7634, within(1e-4));
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(1e-4));
    }

    @Test
    void ticksAreRoundAndFew() {
        assertThat(Ticks.within(0, 0.71)).isEqualTo(new Ticks(java.util.List.of(0.0, 0.2, 0.4, 0.6000000000000001), 1));
        assertThat(Ticks.within(-1.1, 2.3)).isEqualTo(new Ticks(java.util.List.of(-1.0, 0.0, 1.0, 2.0), 0));
        assertThat(Ticks.within(0, 0.0003).values()).hasSizeBetween(3, 5);
        assertThat(Ticks.within(-7, 90_000).values()).hasSizeBetween(3, 5);
    }
}
