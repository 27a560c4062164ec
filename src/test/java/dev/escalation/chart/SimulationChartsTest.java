package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What charts of policies and their assumptions draw, write and say. Places are counted by hand from values. */
class SimulationChartsTest {
    private static final Rectangle AREA = new Rectangle(600, 360);

    private static PoliciesChart policies(PolicyRow... rows) {
        return new PoliciesChart(
                "Who first?",
                "",
                "breaches avoided",
                "more breaches",
                FigureKind.COUNT,
                List.of(rows),
                null,
                "None.",
                ChartOrigin.NONE);
    }

    @Test
    void aPolicyStandsAsFarFromZeroAsItsEffect() {
        PoliciesChart chart = policies(
                PolicyRow.nobody("Nobody", ""),
                new PolicyRow("Model", "", SeriesColor.FIRST, Estimate.of(100), "20 %"),
                new PolicyRow("Rule", "", SeriesColor.SECOND, Estimate.of(50), "10 %"),
                new PolicyRow("Chance", "", SeriesColor.THIRD, Estimate.of(-50), "−10 %"));
        double zero = Ink.of(chart, AREA, ColorRole.CHART_5).middle();
        double model = Ink.of(chart, AREA, ColorRole.CHART_1).middle() - zero;
        assertThat(model).isGreaterThan(100);
        assertThat(Ink.of(chart, AREA, ColorRole.CHART_2).middle() - zero).isCloseTo(model / 2, within(0.4));
        assertThat(Ink.of(chart, AREA, ColorRole.CHART_3).middle() - zero).isCloseTo(-model / 2, within(0.4));
    }

    @Test
    void theBarOfAPolicyIsItsInterval() {
        PoliciesChart chart = policies(
                PolicyRow.nobody("Nobody", ""),
                new PolicyRow("Model", "", SeriesColor.FIRST, Estimate.of(100, 80, 120), ""));
        double zero = Ink.of(chart, AREA, ColorRole.CHART_5).middle();
        double unit = (Ink.of(chart, AREA, ColorRole.CHART_1).middle() - zero) / 100;
        Ink bar = Ink.of(chart, AREA, ColorRole.CHART_1, Tone.SOFT);
        assertThat((bar.left() - zero) / unit).isCloseTo(80, within(0.6));
        assertThat((bar.right() - zero) / unit).isCloseTo(120, within(0.6));
    }

    @Test
    void policiesAreWrittenAndSaid() {
        PoliciesChart chart = SampleSimulationCharts.policies(SampleSimulationCharts.harmful());
        assertThat(chart.csvRows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "Nobody acts,502 breaches,0.0,,,",
                        "Everybody is asked,,-64.0,-91.0,-40.0,−13 %",
                        "By chance,10 a day,-3.0,-20.0,14.0,−1 %",
                        "Rule,priority and age,2.0,2.0,2.0,0 %",
                        "Model,top 10 a day,88.0,60.0,118.0,18 %",
                        "Not run,,,,,",
                        "goal: 20 % fewer,goal,100.0,,,");
        assertThat(chart.spoken())
                .contains("Goal: 20 % fewer at 100.")
                .contains("Everybody is asked: −64, −13 %, 95\u00a0% interval −91 to −40, more breaches than before.")
                .contains("Model, top 10 a day: 88, 18 %, 95\u00a0% interval 60–118.")
                .endsWith("Not run: not known.");
        assertThat(policies().spoken()).endsWith("None.");
    }

    @Test
    void everyRowAnswersAndNothingBesideThem() {
        PoliciesChart chart = SampleSimulationCharts.policies(SampleSimulationCharts.rows());
        // 24 above, 52 below: four rows share 284 of 360, at most 52 each
        assertThat(chart.markAt(AREA, 10, 20)).isEqualTo(Marked.NONE);
        assertThat(chart.markAt(AREA, 10, 24 + 10)).isZero();
        assertThat(chart.markAt(AREA, 590, 24 + 2 * 52 + 10)).isEqualTo(2);
        assertThat(chart.markAt(AREA, 10, 24 + 4 * 52 + 10)).isEqualTo(Marked.NONE);
        assertThat(chart.told(1)).startsWith("Rule, priority and age: 41");
    }

    @Test
    void anAssumptionsBarReachesFromItsLeastToItsLargestOutcome() {
        TornadoChart chart = tornado(20, new OutcomeRange("Cost", "", 40, 10));
        double zero = Ink.of(chart, AREA, ColorRole.CHART_AXIS).middle();
        Ink bar = Ink.of(chart, AREA, ColorRole.CHART_5, Tone.MIDDLE);
        assertThat(bar.left() - zero).isGreaterThan(50);
        assertThat(bar.right() - zero).isCloseTo(4 * (bar.left() - zero), within(2.0));
        assertThat(TornadoPainter.span(chart)).isEqualTo(new Span(0, 40));
    }

    @Test
    void worthSaysGainIntervalAndVerdict() {
        WorthChart chart = SampleSimulationCharts.worth(SampleSimulationCharts.worths());
        assertThat(chart.csvRows())
                .containsExactly(
                        List.of("categories", "Fields of the ticket", "0.041", "0.006", "0.083", "earns its place"),
                        List.of("load", "Load of agents and groups", "-0.003", "-0.019", "0.009", "may be chance"),
                        List.of("sla_clock", "The SLA clock", "", "", "", "may be chance"));
        assertThat(chart.told(0)).isEqualTo("Fields of the ticket: +0.041 (+0.006 to +0.083), earns its place");
        assertThat(chart.spoken()).contains("The SLA clock");
        java.awt.Rectangle area = new java.awt.Rectangle(0, 0, 600, 4 + 3 * 36 + 52);
        assertThat(chart.markAt(area, 10, 4 + 36 + 5)).isEqualTo(1);
        assertThat(chart.markAt(area, 10, 4 + 3 * 36 + 5)).isEqualTo(Marked.NONE);
    }

    private static TornadoChart tornado(double now, OutcomeRange... rows) {
        return new TornadoChart(
                "What counts?", "", "saving", FigureKind.COUNT, now, "now", List.of(rows), "None.", ChartOrigin.NONE);
    }

    @Test
    void inLittleRoomTheWidestBarsAreShownAlone() {
        TornadoChart chart = SampleSimulationCharts.tornado(SampleSimulationCharts.outcomes());
        int around = TornadoPainter.ABOVE + (int) RowAxis.BELOW;
        assertThat(TornadoPainter.shown(chart, new Rectangle(0, 0, 400, around + 60)))
                .isEqualTo(chart.rows());
        assertThat(TornadoPainter.shown(chart, new Rectangle(0, 0, 400, around + 31)))
                .extracting(OutcomeRange::assumption)
                .containsExactly("Cost of a breach", "A review prevents");
        assertThat(TornadoPainter.shown(chart, new Rectangle(0, 0, 400, 10))).hasSize(1);
    }

    @Test
    void theWidestBarComesFirstAndTheAxisSaysWhereItBegins() {
        TornadoChart chart = SampleSimulationCharts.tornado(SampleSimulationCharts.outcomes());
        assertThat(chart.rows())
                .extracting(OutcomeRange::assumption)
                .containsExactly("Cost of a breach", "A review prevents", "Time for a review", "Agent hour");
        assertThat(chart.csvRows().get(0)).containsExactly("now", "", "29520.0", "29520.0");
        assertThat(chart.csvRows().get(3)).containsExactly("Time for a review", "20–45 min", "35400.0", "20800.0");
        assertThat(chart.spoken())
                .contains("Now €\u00a029\u2009520.")
                .contains("Time for a review 20–45 min: €\u00a035\u2009400 to €\u00a020\u2009800.");
        TornadoChart far = SampleSimulationCharts.tornado(SampleSimulationCharts.farFromZero());
        assertThat(TornadoPainter.span(far)).isEqualTo(new Span(28_000, 30_100));
        assertThat(far.rows().getLast().assumption()).isEqualTo("Not run");
        assertThat(far.told(2)).endsWith("not known");
    }

    @Test
    void doubleAndHalfAreEquallyFarFromReal() {
        double twice = Ink.of(fit(200), AREA, ColorRole.CHART_2).middle();
        double half = Ink.of(fit(50), AREA, ColorRole.CHART_2).middle();
        double same = Ink.of(fit(100), AREA, ColorRole.CHART_2).middle();
        assertThat(twice - same).isGreaterThan(50).isCloseTo(same - half, within(0.5));
    }

    private static FitChart fit(double simulated) {
        return new FitChart(
                "Like the real one?",
                "",
                "ratio",
                "simulated",
                "real",
                List.of(
                        new FitRow("Tickets", "", FigureKind.COUNT, 100, Estimate.of(simulated)),
                        // keeps the column of figures as wide
                        new FitRow("All", "", FigureKind.COUNT, 0, Estimate.of(100_000))),
                "None.",
                ChartOrigin.NONE);
    }

    @Test
    void realFiguresBesideSimulatedOnesAreWrittenAndSaid() {
        FitChart chart = SampleSimulationCharts.fit(SampleSimulationCharts.fitRows());
        assertThat(chart.csvRows().get(3))
                .containsExactly(
                        "Open tickets", "on average", "212.0", "240.0", "221.0", "263.0", "1.1320754716981132");
        assertThat(chart.spoken())
                .contains("5 of 6 real figures lie in the range of the runs.")
                .contains("Time to resolve: 21.4\u00a0h (19.8\u00a0h–23.5\u00a0h) simulated, 20.6\u00a0h real.");
        FitChart poor = SampleSimulationCharts.fit(SampleSimulationCharts.poorRows());
        assertThat(poor.csvRows().get(2)).endsWith("3.0", "1.0", "5.0", "");
        assertThat(poor.csvRows().get(3)).containsExactly("Unknown", "", "", "", "", "", "");
    }

    @Test
    void aGroupsBarIsAsLongAsItsValue() {
        TrendRow ten = new TrendRow("A", "", 5, Estimate.of(10), List.of(), Trend.STEADY);
        TrendRow minus = new TrendRow("B", "", 5, Estimate.of(-20), List.of(), Trend.STEADY);
        Ink bars = Ink.of(SampleSimulationCharts.trends(List.of(ten, minus)), AREA, ColorRole.CHART_1, Tone.MIDDLE);
        double zero = Ink.of(SampleSimulationCharts.trends(List.of(ten, minus)), AREA, ColorRole.CHART_AXIS)
                .middle();
        assertThat(zero - bars.left()).isCloseTo(2 * (bars.right() - zero), within(1.2));
    }

    @Test
    void groupsAreWrittenWithTheirCourse() {
        TrendBarsChart chart = SampleSimulationCharts.trends(SampleSimulationCharts.trendRows());
        assertThat(chart.csvRows().get(1))
                .containsExactly(
                        "Billing, invoice is wrong",
                        "",
                        "412",
                        "28.0",
                        "12.0",
                        "45.0",
                        "steady",
                        "5.0 4.0 – 6.0 5.0 4.0 5.0");
        assertThat(chart.spoken())
                .contains("Platform, outage, Priority High, 184 tickets: 46 (31–62), rising.")
                .contains("Reports, 1 ticket: −14 (−22 to −5), unclear.");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> new PolicyRow("A", "", SeriesColor.FIRST, Estimate.of(Double.POSITIVE_INFINITY), ""))
                .hasMessageContaining("A cannot be drawn");
        assertThatThrownBy(() -> new FitRow("A", "", FigureKind.COUNT, 1, Estimate.of(1, 0, Double.POSITIVE_INFINITY)))
                .hasMessageContaining("A cannot be drawn");
        assertThatThrownBy(() -> tornado(Double.NaN)).hasMessageContaining("present outcome");
        assertThatThrownBy(() -> new PoliciesChart.Goal(Double.NaN, "goal")).hasMessageContaining("goal");
        assertThatThrownBy(() -> new BandsChart.Stretch(1, 1, "assumed")).hasMessageContaining("stretch");
        assertThatThrownBy(() -> new TimeDistribution("Real", SeriesColor.FIRST, new double[] {2, 1}))
                .hasMessageContaining("not sorted");
        assertThatThrownBy(() -> new TimeDistribution("Real", SeriesColor.FIRST, new double[] {Double.NaN}))
                .hasMessageContaining("no times");
    }

    @Test
    void noAreaIsTooSmall() {
        for (Chart chart : SampleSimulationCharts.all().values()) {
            for (Rectangle area : List.of(new Rectangle(1, 1), new Rectangle(60, 40), new Rectangle(240, 90))) {
                assertThat(ChartExporter.plot(chart, Theme.DARK, area).getWidth())
                        .isEqualTo(2 * area.width);
            }
        }
    }
}
