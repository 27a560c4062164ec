package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What charts of the data say in numbers and words. */
class DataChartsTest {
    @Test
    void theLineOverTimeGivesEveryPeriodWithItsInterval() {
        TimeChart chart = SampleDataCharts.time(4, 0.14);
        assertThat(chart.csvHeader()).containsExactly("series", "period", "value", "low", "high", "whole_period");
        assertThat(chart.csvRows()).hasSize(8).allMatch(row -> row.size() == 6);
        assertThat(chart.csvRows().get(2)).containsExactly("escalated", "Week 3", "", "", "", "true");
        assertThat(chart.csvRows().get(3)).endsWith("false");
        assertThat(chart.csvRows().get(4)).containsExactly("as always", "Week 1", "0.14", "", "", "true");
    }

    @Test
    void everySeriesHasAValuePerPeriod() {
        TimeChart chart = SampleDataCharts.time(4, 0.14);
        assertThatThrownBy(() -> new TimeChart(
                        "", "", "", FigureKind.COUNT, List.of("one"), 0, 1, chart.series(), "", ChartOrigin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistogramChart("", "", "", "", List.of("0"), List.of(4L), "", ChartOrigin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresByValueAreGivenUnrounded() {
        List<List<String>> rows =
                SampleDataCharts.figures(FigureKind.SHARE, 2, true).csvRows();
        assertThat(rows.get(1)).startsWith("Group 1", "100", "0.16").endsWith("", "100 tickets");
        assertThat(SampleDataCharts.histogram(List.of(3L, 4L)).csvRows().get(1)).containsExactly("2 h", "4 h", "4");
        List<List<String>> cells = SampleDataCharts.heat(1, 3).csvRows();
        assertThat(cells).hasSize(4);
        assertThat(cells.get(0)).containsExactly("Column 0", "", "0.0");
        assertThat(cells.get(2)).containsExactly("Column 0", "Month 2", "");
    }

    @Test
    void theToneGivesEveryMessageAndWhetherTheScoreKnewIt() {
        ToneChart chart = SampleDataCharts.tone(9);
        assertThat(chart.csvHeader()).containsExactly("moment", "hours_since_creation", "tone", "known_at_score");
        assertThat(chart.csvRows()).hasSize(9);
        assertThat(chart.csvRows().get(0)).containsExactly("Mon 1 Jun, 10:00", "0.0", "0.8", "true");
        assertThat(chart.csvRows().get(8))
                .startsWith("Mon 9 Jun, 10:00", "64.0")
                .endsWith("false");
        assertThat(chart.spoken()).startsWith("Tone of the customer. 9 messages, getting worse.");
    }

    @Test
    void scoresOfTwoClassesAreToldByBins() {
        ClassScoresChart chart = SampleDataCharts.classScores(4, 0.5);
        assertThat(chart.told(2)).isEqualTo("50\u00a0% to 75\u00a0%: 6 escalated, 80 did not escalate");
        assertThat(chart.spoken())
                .endsWith("Half of those that escalated have a risk of at least 50\u00a0%, half of those that did not "
                        + "escalate one of at least 25\u00a0%.");
        assertThat(chart.csvRows().get(2)).containsExactly("0.5", "0.75", "6", "80", "0.3333333333333333", "0.2");
        java.awt.Rectangle area = new java.awt.Rectangle(0, 0, 436, 300);
        assertThat(chart.markAt(area, 10, 100)).isZero();
        assertThat(chart.markAt(area, 400, 100)).isEqualTo(3);
        assertThat(chart.markAt(area, 400, 290)).isEqualTo(Marked.NONE);
        assertThatThrownBy(() -> new ClassScoresChart(
                        "", "", "", OutcomeWords.ESCALATION, new int[2], new int[3], 0.5, "", ChartOrigin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreWrittenAsPeopleReadThem() {
        assertThat(FigureKind.SHARE.text(0.1494)).isEqualTo("14.9\u00a0%");
        assertThat(FigureKind.SHARE.text(0.0001)).isEqualTo("<0.1\u00a0%");
        assertThat(FigureKind.SHARE.text(0)).isEqualTo("0.0\u00a0%");
        assertThat(FigureKind.SHARE.text(new Interval(0.132, 0.149))).isEqualTo("13.2–14.9\u00a0%");
        assertThat(FigureKind.SHARE.tick(0.025, 3, ChartWords.ENGLISH.numbers()))
                .isEqualTo("2.5\u00a0%");
        assertThat(FigureKind.COUNT.text(18_604)).isEqualTo("18\u2009604");
        assertThat(FigureKind.COUNT.tick(0.5, 1, ChartWords.ENGLISH.numbers())).isEmpty();
        assertThat(FigureKind.AMOUNT.text(2.66)).isEqualTo("2.7");
        assertThat(FigureKind.AMOUNT.text(26.6)).isEqualTo("27");
        assertThat(FigureKind.STRENGTH.tick(0, 1, ChartWords.ENGLISH.numbers())).isEqualTo("0");
    }
}
