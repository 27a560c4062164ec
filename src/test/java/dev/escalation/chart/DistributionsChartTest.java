package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times as curves: what is within a time, and which axis shows it. */
class DistributionsChartTest {
    private static TimeDistribution times(double... hours) {
        return TimeDistribution.of("Real", SeriesColor.FIRST, hours);
    }

    @Test
    void aQuantileIsTheShortestTimeWithinWhichTheShareIsDone() {
        TimeDistribution four = times(4, 1, 3, 2);
        assertThat(four.quantile(0.25)).isEqualTo(1);
        assertThat(four.median()).isEqualTo(2);
        assertThat(four.quantile(0.51)).isEqualTo(3);
        assertThat(four.quantile(1)).isEqualTo(4);
        assertThat(times(7).quantile(0.01)).isEqualTo(7);
        assertThat(times().median()).isNaN();
    }

    @Test
    void theCurveIsThinnedByRankWithBothEnds() {
        TimeDistribution many =
                times(IntStream.rangeClosed(1, 10_001).mapToDouble(i -> i).toArray());
        double[][] curve = many.curve(101);
        assertThat(curve).hasDimensions(101, 2);
        assertThat(curve[0]).containsExactly(1, 1 / 10_001.0);
        assertThat(curve[50]).containsExactly(5001, 5001 / 10_001.0);
        assertThat(curve[100]).containsExactly(10_001, 1);
        assertThat(times(5).curve(400)[0]).containsExactly(5, 1);
        assertThat(times().curve(400)).isEmpty();
    }

    @Test
    void evenTimesGetAnAxisFromZeroToTheNinetyFifthPercentile() {
        TimeScale scale = TimeScale.of(
                List.of(times(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray())));
        assertThat(scale).isEqualTo(new TimeScale(TimeScale.Steps.EQUAL, 0, 95));
        assertThat(scale.words(ChartWords.ENGLISH)).isEqualTo("the axis ends at the 95th percentile, 95.0\u00a0h");
        assertThat(scale.at(200)).isEqualTo(95);
    }

    @Test
    void skewedTimesGetEqualStepsForEqualRatios() {
        // median 8, 95th percentile 128
        double[] doubling =
                IntStream.range(0, 99).mapToDouble(i -> Math.pow(2, i / 12.375)).toArray();
        TimeScale scale = TimeScale.of(List.of(times(doubling)));
        assertThat(scale.steps()).isEqualTo(TimeScale.Steps.RATIO);
        assertThat(scale.ticks()).containsExactly(1.0, 3.0, 10.0, 30.0, 100.0);
        assertThat(scale.at(100) - scale.at(10)).isCloseTo(scale.at(30) - scale.at(3), within(1e-12));
        assertThat(scale.words(ChartWords.ENGLISH)).isEqualTo("logarithmic axis");
    }

    @Test
    void timesOfZeroAndAFewTimesStillGetAnAxis() {
        assertThat(TimeScale.of(List.of(times(0, 0, 0)))).isEqualTo(new TimeScale(TimeScale.Steps.EQUAL, 0, 1));
        assertThat(TimeScale.of(List.of(times()))).isEqualTo(new TimeScale(TimeScale.Steps.EQUAL, 0, 1));
        TimeScale mostlyZero = TimeScale.of(List.of(times(0, 0, 0, 0, 10)));
        assertThat(mostlyZero.low()).isEqualTo(0.001);
        assertThat(mostlyZero.high()).isEqualTo(10);
        assertThat(mostlyZero.ticks()).allMatch(mostlyZero::holds).contains(1 / 60.0, 1.0, 10.0);
    }

    @Test
    void theMedianIsRingedAtHalf() {
        Rectangle area = new Rectangle(600, 300);
        DistributionsChart chart = new DistributionsChart(
                "How long?",
                "",
                "hours",
                "share",
                List.of(times(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray())),
                "None.",
                ChartOrigin.NONE);
        assertThat(chart.csvRows().getFirst()).containsExactly("Real", "median", "50.0", "0.5", "100");
        assertThat(chart.csvRows()).hasSize(101);
        assertThat(chart.csvRows().getLast()).containsExactly("Real", "curve", "100.0", "1.0", "");
        assertThat(chart.spoken())
                .contains("Real, 100 tickets: a quarter within 25.0\u00a0h, half within 50.0\u00a0h, "
                        + "three quarters within 75.0\u00a0h, 95\u00a0% within 95.0\u00a0h.");
        // the curve of even times is the diagonal, so its ink has its middle near the middle of the axis
        assertThat(Ink.of(chart, area, ColorRole.CHART_1).middle()).isBetween(44 + 0.4 * 538, 44 + 0.6 * 538);
    }

    @Test
    void hoursAreWrittenAsPeopleSayThem() {
        assertThat(FigureKind.HOURS.text(0.58)).isEqualTo("35\u00a0min");
        assertThat(FigureKind.HOURS.text(3.583)).isEqualTo("3\u00a0h\u00a035\u00a0min");
        assertThat(FigureKind.HOURS.text(0.999)).isEqualTo("1\u00a0h");
        assertThat(FigureKind.HOURS.text(21.44)).isEqualTo("21.4\u00a0h");
        assertThat(FigureKind.HOURS.text(121.4)).isEqualTo("121\u00a0h");
        assertThat(FigureKind.HOURS.text(0)).isEqualTo("0\u00a0min");
        assertThat(FigureKind.HOURS.text(-0.5)).isEqualTo("−30\u00a0min");
        assertThat(FigureKind.HOURS.text(Double.NaN)).isEqualTo("–");
        assertThat(FigureKind.HOURS.tick(0.05, 2, ChartWords.ENGLISH.numbers())).isEqualTo("3\u00a0min");
        assertThat(FigureKind.HOURS.tick(3000, 0, ChartWords.ENGLISH.numbers())).isEqualTo("3\u2009000\u00a0h");
    }

    @Test
    void moneyIsWholeAndShortAtAnAxis() {
        Money euro = SampleSimulationCharts.EURO;
        assertThat(euro.text(29_520.4)).isEqualTo("€\u00a029\u2009520");
        assertThat(euro.text(-16_100)).isEqualTo("−€\u00a016\u2009100");
        assertThat(euro.text(-0.4)).isEqualTo("€\u00a00");
        assertThat(euro.text(Double.NaN)).isEqualTo("–");
        assertThat(euro.tick(0, 0, ChartWords.ENGLISH.numbers())).isEqualTo("€\u00a00");
        assertThat(euro.tick(-2500, 0, ChartWords.ENGLISH.numbers())).isEqualTo("−2.5\u00a0k");
        assertThat(euro.tick(1_500_000, 0, ChartWords.ENGLISH.numbers())).isEqualTo("1.5\u00a0M");
        assertThat(euro.tick(500, 0, ChartWords.ENGLISH.numbers())).isEqualTo("500");
        assertThat(euro.text(new Interval(21_540, 37_500))).isEqualTo("€\u00a021\u2009540–37\u2009500");
        assertThat(euro.text(new Interval(-10, 20))).isEqualTo("−€\u00a010 to €\u00a020");
    }
}
