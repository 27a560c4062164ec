package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines with bands: where they cross zero, what stands beside them. */
class BandsChartTest {
    private static BandSeries series(double... values) {
        double[] x = new double[values.length];
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            x[i] = i;
            estimates.add(Estimate.of(values[i]));
        }
        return new BandSeries("Model", SeriesColor.FIRST, x, estimates);
    }

    @Test
    void aLinePaysFromWhereItComesUpToZero() {
        // from −10 to 30 over one step: a quarter of the way
        assertThat(series(-20, -10, 30).risesThroughZero()).hasValue(1.25);
        assertThat(series(-20, 0, 30).risesThroughZero()).hasValue(1);
        assertThat(series(10, 20).risesThroughZero()).isEmpty();
        assertThat(series(10, -20).risesThroughZero()).isEmpty();
        assertThat(series(-10, Double.NaN, 20).risesThroughZero()).isEmpty();
        assertThat(series(-10).risesThroughZero()).isEmpty();
    }

    @Test
    void betweenValuesALineIsStraight() {
        assertThat(series(0, 10, 30).at(1.5)).isEqualTo(20);
        assertThat(series(0, 10, 30).at(2)).isEqualTo(30);
        assertThat(series(0, 10, 30).at(2.1)).isNaN();
        assertThat(series(0, Double.NaN, 30).at(0.5)).isNaN();
    }

    @Test
    void xRisesAndEveryXHasAValue() {
        assertThatThrownBy(() -> new BandSeries("A", SeriesColor.FIRST, new double[] {1}, List.of()))
                .hasMessageContaining("0 values for 1 x");
        List<Estimate> two = List.of(Estimate.of(1), Estimate.of(2));
        assertThatThrownBy(() -> new BandSeries("A", SeriesColor.FIRST, new double[] {1, 1}, two))
                .hasMessageContaining("does not rise");
        assertThatThrownBy(() -> new BandSeries("A", SeriesColor.FIRST, new double[] {0, Double.NaN}, two))
                .hasMessageContaining("does not rise");
    }

    @Test
    void wordsNeverOverlapAndStayInThePlot() {
        for (BandsChart chart : List.of(
                SampleSimulationCharts.breakEven(),
                SampleSimulationCharts.five(),
                SampleSimulationCharts.capacity(),
                SampleSimulationCharts.flat())) {
            for (Rectangle area : List.of(new Rectangle(640, 330), new Rectangle(426, 260))) {
                assertFree(chart, area);
            }
        }
    }

    private static void assertFree(BandsChart chart, Rectangle area) {
        Graphics2D g = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB).createGraphics();
        try (Pen pen = new Pen(g, Theme.LIGHT)) {
            List<Rectangle2D.Double> places =
                    new BandsPainter(pen, chart, area).draw().places();
            assertThat(places)
                    .hasSize(chart.series().size() + chart.points().size())
                    .allMatch(new Rectangle2D.Double(0, 0, area.width, area.height)::contains);
            for (int i = 0; i < places.size(); i++) {
                Rectangle2D.Double one = places.get(i);
                assertThat(places.subList(i + 1, places.size())).noneMatch(one::intersects);
            }
        } finally {
            g.dispose();
        }
    }

    @Test
    void namesStandOutsideTheBands() {
        BandsChart chart = SampleSimulationCharts.capacity();
        Rectangle area = new Rectangle(640, 330);
        BufferedImage image = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try (Pen pen = new Pen(g, Theme.LIGHT)) {
            pen.fill(ColorRole.BG_DEFAULT, 0, 0, area.width, area.height);
            for (Rectangle2D.Double place :
                    new BandsPainter(pen, chart, area).draw().places()) {
                int corner = image.getRGB((int) place.x + 1, (int) place.y + 1) & 0xffffff;
                int foot = image.getRGB((int) place.getMaxX() - 1, (int) place.getMaxY() - 2) & 0xffffff;
                assertThat(List.of(corner, foot)).allMatch(rgb -> rgb == 0xffffff || rgb == 0xe9edf1);
            }
        } finally {
            g.dispose();
        }
    }

    @Test
    void theNearestXAnswersWithAllLines() {
        BandsChart chart = SampleSimulationCharts.capacity();
        Rectangle area = new Rectangle(640, 330);
        // x: 0, 2, 5, 10, 15, 20, 30, 40
        assertThat(chart.markAt(area, 620, 100)).isEqualTo(7);
        assertThat(chart.markAt(area, 40, 100)).isZero();
        assertThat(chart.markAt(area, 620, 325)).isEqualTo(Marked.NONE);
        // 160 · (1 − e^(−10/9)) − 0.03 · 100 = 104.3; its band is 22 · (0.2 + 10 / 40) = 9.9 to both sides
        assertThat(chart.told(3)).startsWith("10: Model 104 (94–114), Rule ");
    }

    @Test
    void theShadedPartAndThePointsAreDrawnWhereTheyAre() {
        BandsChart chart = SampleSimulationCharts.breakEven();
        Rectangle area = new Rectangle(640, 330);
        Ink shade = Ink.of(chart, area, ColorRole.NEUTRAL_MUTED);
        Ink axis = Ink.of(chart, area, ColorRole.CHART_AXIS);
        double unit = axis.right() - axis.left();
        assertThat(shade.pixels()).isGreaterThan(5_000);
        // grid lines have the same colour: the middle of most pixels is the middle of 40 to 60 %
        assertThat((shade.middle() - axis.left()) / unit).isCloseTo(0.5, within(0.03));
    }

    @Test
    void linesPointsAndAssumptionsAreWrittenAndSaid() {
        BandsChart chart = SampleSimulationCharts.breakEven();
        List<List<String>> rows = chart.csvRows();
        assertThat(rows).hasSize(2 * 21 + 2 + 2).allMatch(row -> row.size() == 6);
        assertThat(rows.getFirst()).containsExactly("Model", "line", "0.0", "-17500.0", "-19900.0", "-15100.0");
        assertThat(rows.get(42)).containsExactly("model pays from 19 %", "point", "0.18617021276595747", "0.0", "", "");
        assertThat(rows.get(44)).containsExactly("assumed", "from", "0.4", "", "", "");
        assertThat(chart.spoken())
                .contains("Model pays from 19 %. Rule pays from 51 %. Assumed: 40\u00a0% to 60\u00a0%.")
                .contains("€\u00a076\u2009500 (€\u00a062\u2009100–90\u2009900) at 100\u00a0%.");
        BandsChart empty = SampleSimulationCharts.bands(List.of(series(Double.NaN)), null, List.of(), null);
        assertThat(empty.spoken()).endsWith(SampleSimulationCharts.NOTHING);
        assertThat(empty.markAt(new Rectangle(640, 330), 300, 100)).isEqualTo(Marked.NONE);
    }
}
