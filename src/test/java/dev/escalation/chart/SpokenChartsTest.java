package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What charts say to who cannot see them: their figures, in not too many words. */
class SpokenChartsTest {
    static Stream<Arguments> charts() {
        return ChartPicturesTest.charts();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void everyChartSaysMoreThanItsTitleInFewWords(String name, Chart chart) {
        String spoken = chart.spoken();
        if (!(chart instanceof FactorsChart)) {
            assertThat(spoken)
                    .startsWith(chart.title())
                    .hasSizeGreaterThan(chart.title().length() + 20);
        }
        // the way of a score is told whole: it is the explanation
        assertThat(spoken).hasSizeLessThanOrEqualTo(chart instanceof WaterfallChart ? 900 : Spoken.MOST);
        assertThat(spoken).doesNotContain("NaN", "null", "..", "?.", "  ").endsWith(endOf(spoken));
    }

    private static String endOf(String spoken) {
        return spoken.endsWith("…") ? "…" : chartIsSelected(spoken) ? "" : ".";
    }

    private static boolean chartIsSelected(String spoken) {
        return spoken.startsWith("Handovers, place 2");
    }

    @Test
    void curvesSayTheirScoreAndAlertLine() {
        CurveSeries roc = new CurveSeries(
                "Forest",
                SeriesColor.THIRD,
                Estimate.of(0.75, 0.7, 0.8),
                new double[] {0, 0.1, 1},
                new double[] {0, 0.63, 1},
                new CurvePoint(0.1, 0.63, 0.25));
        SampleCounts counts = new SampleCounts(400, 52);
        assertThat(new RocChart(List.of(roc), SampleCharts.WORDS, counts, ChartOrigin.NONE).spoken())
                .isEqualTo("How well are breaches told apart from the rest? 400 test scores, 52 breached. "
                        + "Forest: ROC AUC 0.750 (0.700–0.800); its alert line 25\u00a0% catches 63\u00a0% of breaches "
                        + "and flags 10\u00a0% of the others.");
        assertThat(new PrecisionRecallChart(List.of(roc), SampleCharts.WORDS, counts, ChartOrigin.NONE).spoken())
                .contains("Alerting at random: precision 13\u00a0%.")
                .endsWith("Forest: average precision 0.750 (0.700–0.800); at its alert line 25\u00a0% "
                        + "precision 63\u00a0%, recall 10\u00a0%.");
        assertThat(new RocChart(List.of(), SampleCharts.WORDS, counts, ChartOrigin.NONE).spoken())
                .endsWith("A longer test period brings it.");
    }

    @Test
    void theMatrixSaysItsFourCounts() {
        assertThat(SampleCharts.confusionChart(new ConfusionCounts(720, 496, 778, 6806))
                        .spoken())
                .contains("XGBoost: 720 caught, 496 missed, 778 false alarms, 6\u2009806 left in peace.")
                .contains("Precision 48\u00a0%, 95\u00a0% interval 44–52\u00a0%.");
        assertThat(SampleCharts.confusionChart(new ConfusionCounts(0, 5, 0, 5)).spoken())
                .contains("Precision is not defined.");
    }

    @Test
    void calibrationSaysItsErrorAndThreePlaces() {
        CalibrationSeries one = new CalibrationSeries(
                "Model",
                SeriesColor.FIRST,
                Estimate.of(0.0125),
                List.of(
                        CalibrationBin.of(0.05, 4, 100),
                        CalibrationBin.of(0.3, 10, 40),
                        CalibrationBin.of(0.7, 15, 20)));
        CalibrationChart chart =
                new CalibrationChart(List.of(one), SampleCharts.WORDS, new SampleCounts(160, 29), ChartOrigin.NONE);
        assertThat(chart.spoken())
                .contains("Model: calibration error 0.013; scores near 5\u00a0%, 100 of them: 4\u00a0% breached, "
                        + "scores near 30\u00a0%, 40 of them: 25\u00a0% breached, "
                        + "scores near 70\u00a0%, 20 of them: 75\u00a0% breached.");
    }

    @Test
    void aLineOverTimeSaysItsLastLowestAndHighestValue() {
        TimeSeries series = new TimeSeries(
                "escalated",
                SeriesColor.FIRST,
                List.of(Estimate.of(0.2), Estimate.of(0.1), Estimate.of(0.15, 0.12, 0.19), Estimate.of(Double.NaN)));
        TimeChart chart = new TimeChart(
                "More?",
                "All tickets",
                "share that escalated",
                FigureKind.SHARE,
                List.of("May", "Jun", "Jul", "Aug"),
                0,
                4,
                List.of(series),
                "None.",
                ChartOrigin.NONE);
        assertThat(chart.spoken())
                .isEqualTo("More? All tickets. Share that escalated. Escalated: last 15.0\u00a0% (12.0–19.0\u00a0%) in "
                        + "Jul, lowest 10.0\u00a0% in Jun, highest 20.0\u00a0% in May.");
    }

    @Test
    void rowsAndBinsSayTheirFigures() {
        assertThat(SampleDataCharts.histogram(List.of(1L, 3L)).spoken())
                .endsWith("1 h to 2 h: 1, 25\u00a0%. 2 h to 4 h: 3, 75\u00a0%.");
        assertThat(SampleDataCharts.figures(FigureKind.SHARE, 2, true).spoken())
                .endsWith("All tickets: 12.0\u00a0%. Group 0: 8.0\u00a0% (7.2–9.6\u00a0%). "
                        + "Group 1: 16.0\u00a0% (14.4–19.2\u00a0%).");
        assertThat(SampleDataCharts.heat(2, 4).spoken())
                .endsWith("Column 0: 0.0\u00a0% overall. Column 1: 6.3\u00a0% overall, at most 4.7\u00a0% in Month 4.");
        assertThat(SampleDataCharts.tone(9).spoken())
                .endsWith("First +0.80 on Mon 1 Jun, 10:00. Lowest −0.80 on Mon 9 Jun, 10:00. "
                        + "Last −0.80 on Mon 9 Jun, 10:00.");
    }

    @Test
    void effectsSayTheirSize() {
        assertThat(SampleCharts.importanceChart(3).spoken()).contains("Handovers: mean effect 0.55.");
        assertThat(SampleCharts.factorsChart(3).spoken())
                .isEqualTo(SampleCharts.importanceChart(3).spoken());
        FeatureEffects one = new FeatureEffects(
                new FeatureLabel("a", "Age", ""), new double[] {-1, 0.25, 2}, new double[] {5, 9, 12});
        assertThat(new DirectionChart(List.of(one), ChartOrigin.NONE).spoken()).endsWith("Age: −1.00 to +2.00.");
        assertThat(new DependenceChart(one, "Age, days", ChartOrigin.NONE).spoken())
                .endsWith("At 5: mean effect −1.00. At 9: mean effect +0.25. At 12: mean effect +2.00.");
        assertThat(SampleCharts.levelsChart(2).spoken()).contains("Team A, 190 scores: mean effect +0.6");
        assertThat(SampleCharts.partialLevelsChart(1).spoken())
                .endsWith("Group number 0: mean risk 30\u00a0%, middle half 10\u00a0% to 35\u00a0%.");
        assertThat(SampleCharts.partialChart(5).spoken())
                .contains("At 0: mean risk ")
                .contains("At 20: mean risk ");
    }

    @Test
    void aLongListEndsWithHowManyMoreThereAre() {
        Chart chart = new EmptyChart("Title", "Subtitle", "Reason", ChartOrigin.NONE);
        List<String> items = IntStream.range(0, 100).mapToObj(i -> "Item " + i).toList();
        String spoken = Spoken.of(chart).each(items).text();
        assertThat(spoken).startsWith("Title. Subtitle. Item 0. Item 1.").hasSizeBetween(560, 600);
        int said = spoken.split("Item ", -1).length - 1;
        assertThat(spoken).endsWith("And " + (100 - said) + " more.");
        assertThat(Spoken.of(chart).each(List.of("x".repeat(700))).text()).isEqualTo("Title. Subtitle. 1 rows.");
    }
}
