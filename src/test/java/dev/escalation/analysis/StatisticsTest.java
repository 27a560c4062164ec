package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.chart.Estimate;
import dev.escalation.chart.Interval;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published tables and against SciPy 1.17 and NumPy. */
class StatisticsTest {
    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void sharesHaveWilsonsInterval(int yes, int decided, double low, double high) {
        Interval interval = interval(new Share(yes, decided, 3).estimate());
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void aShareOfUndecidedTicketsIsNone() {
        assertThat(new Share(0, 0, 7).estimate().value()).isNaN();
        assertThat(new Share(0, 0, 7).isSettled()).isFalse();
        assertThat(new Share(3, 90, 10).isSettled()).isTrue();
        assertThat(new Share(3, 89, 11).isSettled()).isFalse();
    }

    /** scipy.stats.chi2_contingency without correction, then the formula of Bergsma 2013 by hand. */
    @Test
    void cramersVIsCorrectedForItsBias() {
        CramersV v = CramersV.of(new int[][] {{30, 10}, {45, 25}, {0, 0}, {12, 28}});
        assertThat(v.rows()).isEqualTo(3);
        assertThat(v.count()).isEqualTo(150);
        assertThat(v.chiSquare()).isCloseTo(18.754398311048554, within(1e-9));
        assertThat(v.corrected()).isCloseTo(0.3352023288655039, within(1e-12));
    }

    @Test
    void anAssociationBelowItsBiasIsNone() {
        assertThat(CramersV.of(new int[][] {{50, 10}, {49, 11}}).corrected()).isZero();
        assertThat(CramersV.of(new int[][] {{50, 10}, {0, 0}}).isDefined()).isFalse();
        assertThat(CramersV.of(new int[][] {{50, 0}, {7, 0}}).isDefined()).isFalse();
        assertThat(CramersV.of(new int[][] {{500, 0}, {0, 500}}).corrected()).isCloseTo(1, within(1e-9));
    }

    /** scipy.stats.chi2.ppf(0.95, df). */
    @ParameterizedTest
    @CsvSource({"1, 3.841458820694124", "2, 5.991464547107979", "7, 14.067140449340169", "49, 66.3386488629688"})
    void chanceIsThatOfTheChiSquareDistribution(int freedom, double expected) {
        assertThat(CramersV.quantile95(freedom)).isCloseTo(expected, within(0.03 * expected));
    }

    /** scipy.stats.pointbiserialr, its pearsonr(...).confidence_interval(), and mannwhitneyu(yes, no) / 24. */
    @Test
    void numbersAreComparedByCorrelationAndRanks() {
        PointBiserial found = PointBiserial.of(new double[] {5, 1, 2, 8, 2, 3}, new double[] {9, 2, 6, 4});
        assertThat(found.correlation()).isCloseTo(0.329739003836197, within(1e-12));
        assertThat(found.auc()).isCloseTo(0.7083333333333334, within(1e-12));
        assertThat(found.interval().low()).isCloseTo(-0.3784603359272637, within(1e-9));
        assertThat(found.interval().high()).isCloseTo(0.794431511863972, within(1e-9));
    }

    @Test
    void numbersThatDoNotVaryGoWithNothing() {
        assertThat(PointBiserial.of(new double[] {4, 4}, new double[] {4}).correlation())
                .isNaN();
        assertThat(PointBiserial.of(new double[] {4, 5}, new double[0]).correlation())
                .isNaN();
        assertThat(PointBiserial.of(new double[] {1, 1}, new double[] {2, 2}).interval())
                .isEqualTo(new Interval(1, 1));
    }

    /** numpy.quantile. */
    @ParameterizedTest
    @CsvSource({"0.5, 4.0", "0.75, 11.75", "0.9, 22.3", "0.95, 28.15"})
    void quantilesAreLinearBetweenNeighbours(double q, double expected) {
        Durations durations = new Durations(new double[] {0.5, 1, 1.5, 2, 3, 5, 8, 13, 21, 34}, 0);
        assertThat(durations.quantile(q).value()).isCloseTo(expected, within(1e-9));
    }

    /** M. J. Campbell and M. J. Gardner, BMJ 296 (1988): of 100 values the 40th and the 61st. */
    @Test
    void theMediansIntervalIsOfOrderStatistics() {
        double[] hours = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(interval(new Durations(hours, 0).quantile(0.5))).isEqualTo(new Interval(40, 61));
        assertThat(new Durations(new double[] {1, 2, 3}, 0).quantile(0.5).interval())
                .isNull();
        assertThat(new Durations(new double[0], 4).quantile(0.5).value()).isNaN();
    }

    @Test
    void binsHoldTheirLowerEdge() {
        Histogram histogram = Histogram.of(new double[] {0.6, 1, 1.9, 2, 24, 3000});
        assertThat(histogram.edgesHours()).startsWith(0.5, 1, 2, 4).endsWith(Double.POSITIVE_INFINITY);
        assertThat(histogram.counts()).startsWith(1, 2, 1, 0).endsWith(1);
        assertThat(histogram.counts()).hasSize(histogram.edgesHours().length - 1);
        assertThat(Histogram.of(new double[0]).counts()).isEmpty();
    }

    private static Interval interval(Estimate estimate) {
        return Objects.requireNonNull(estimate.interval());
    }
}
