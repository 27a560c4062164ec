package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.chart.WaterfallChart.Kind;
import dev.escalation.chart.WaterfallChart.Step;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the charts of effects write, say and answer to a click. */
class ExplanationChartsTest {
    private static final WaterfallChart WATERFALL = new WaterfallChart(
            "T-1",
            -1,
            List.of(
                    new Step(Kind.GROUP, "Context", 0.5),
                    new Step(Kind.FACTOR, "Open for 3 h (usual: 1–2 h)", 0.75),
                    new Step(Kind.FACTOR, "2 other factors", -0.25)),
            0.3775,
            ChartOrigin.NONE);

    @Test
    void dependenceIsWrittenAsDrawn() {
        FeatureEffects feature = new FeatureEffects(
                new FeatureLabel("num_transfers", "Hand-overs", "number"),
                new double[] {-0.5, 0.25, 0.75, 1},
                new double[] {0, 1, 1, Double.NaN});
        DependenceChart chart = new DependenceChart(feature, "Hand-overs, number", ChartOrigin.NONE);
        assertThat(chart.csvRows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "num_transfers,score,0,0.0,-0.5,low,",
                        "num_transfers,score,1,1.0,0.25,high,",
                        "num_transfers,score,2,1.0,0.75,high,",
                        "num_transfers,mean,,0.0,-0.5,,",
                        "num_transfers,mean,,1.0,0.5,,");
        assertThat(chart.subtitle()).contains("3 in all").contains("1 scores without a value");
    }

    @Test
    void groupsOfScoresAreNamed() {
        FeatureEffects feature = new FeatureEffects(
                new FeatureLabel("num_transfers", "Hand-overs", "number"),
                new double[] {-0.5, 0.25, 0.75},
                new double[] {0, 1, 1});
        DotGroups groups = new DotGroups("Tier", List.of("basic", "premium"), false, new int[] {1, -1, 0});
        DependenceChart chart = new DependenceChart(feature, "Hand-overs", Optional.of(groups), ChartOrigin.NONE);
        assertThat(chart.csvRows().stream().map(row -> row.get(6))).containsExactly("premium", "", "basic", "", "");
        assertThat(chart.subtitle()).contains("grouped by Tier");
        assertThat(groups.part(feature, 1).effects()).containsExactly(-0.5);
    }

    @Test
    void linesOfOtherValuesAreWrittenWithTheirMean() {
        PartialChart chart = new PartialChart(
                new FeatureLabel("num_transfers", "Hand-overs", "number"),
                new double[] {0, 1},
                new double[][] {{0.1, 0.2}, {0.3, 0.5}},
                new double[] {0.2, 0.35},
                "Hand-overs",
                ChartOrigin.NONE);
        assertThat(chart.csvRows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "num_transfers,mean,0.0,0.2",
                        "num_transfers,mean,1.0,0.35",
                        "num_transfers,0,0.0,0.1",
                        "num_transfers,0,1.0,0.2",
                        "num_transfers,1,0.0,0.3",
                        "num_transfers,1,1.0,0.5");
    }

    @Test
    void levelsAreWrittenAsDrawn() {
        LevelsChart chart = new LevelsChart(
                new FeatureLabel("region", "Region", ""),
                List.of(
                        new LevelEffects("North", 1, new double[] {0.5, 1}),
                        new LevelEffects("South", 1, new double[] {-1})),
                ChartOrigin.NONE);
        assertThat(chart.csvRows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "region,North,mean,0.75,2",
                        "region,North,score,0.5,",
                        "region,North,score,1.0,",
                        "region,South,mean,-1.0,1",
                        "region,South,score,-1.0,");
    }

    @Test
    void theWaterfallAddsUpAndIsWrittenAsDrawn() {
        assertThat(WATERFALL.end()).isEqualTo(-0.5, within(1e-12));
        assertThat(WaterfallChart.riskOf(WATERFALL.end())).isEqualTo(WATERFALL.risk(), within(1e-4));
        assertThat(WATERFALL.csvRows())
                .extracting(List::getFirst)
                .containsExactly("average", "group", "factor", "factor", "ticket");
        assertThat(WATERFALL.csvRows())
                .extracting(row -> row.get(3))
                .containsExactly("-1.0", "-1.0", "-0.25", "-0.5", "-0.5");
        // 1 / (1 + e) = 26.894 %, 1 / (1 + e^0.25) = 43.782 %, 1 / (1 + e^0.5) = 37.754 %
        assertThat(WATERFALL.points()).containsExactly(new double[] {10.860, 16.888, -6.028}, within(0.0006));
        assertThat(WATERFALL.spoken())
                .isEqualTo("Why T-1 has a risk of 38\u00a0%. Average ticket 27\u00a0%. Context +10.9 points: "
                        + "Open for 3 h (usual: 1–2 h) +16.9 points, risk then 44\u00a0%. "
                        + "2 other factors −6.0 points, risk then 38\u00a0%. This ticket 38\u00a0%.");
    }

    @Test
    void everyRowOfTheWaterfallAnswers() {
        assertThat(WATERFALL.stepAt(WaterfallPainter.ABOVE + 5)).isEmpty();
        assertThat(WATERFALL.stepAt(WaterfallPainter.ABOVE + WaterfallChart.ROW * 2.5))
                .contains(WATERFALL.steps().get(1));
        assertThat(WATERFALL.stepAt(WATERFALL.plotHeight() - 6)).isEmpty();
    }

    @Test
    void whatRaisesIsOrangeAndRightOfWhatLowers() {
        BufferedImage image = ChartExporter.image(WATERFALL, Theme.DARK, 600, 320);
        assertThat(count(image, ColorRole.SHAP_RAISES)).isGreaterThan(count(image, ColorRole.SHAP_LOWERS));
        assertThat(count(image, ColorRole.SHAP_LOWERS)).isPositive();
    }

    private static long count(BufferedImage image, ColorRole role) {
        int rgb = Theme.DARK.color(role).getRGB();
        long found = 0;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            found += image.getRGB(i % image.getWidth(), i / image.getWidth()) == rgb ? 1 : 0;
        }
        return found;
    }

    @Test
    void everyRowOfFactorsAnswers() {
        FactorsChart chart = SampleCharts.factorsChart(12);
        for (int row = 0; row < chart.rows(); row++) {
            assertThat(chart.rowAt(chart.middleOf(row, 600), 600)).hasValue(row);
        }
        assertThat(chart.rowAt(2, 600)).isEmpty();
        assertThat(chart.rowAt(598, 600)).isEmpty();
        assertThat(chart.select(1).spoken()).startsWith("Handovers, place 2, mean effect 0.5");
    }

    @Test
    void manyValuesAreGroupedAndFewAreNot() {
        double[] values = new double[600];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        FeatureEffects many = new FeatureEffects(new FeatureLabel("a", "A", ""), values, values);
        assertThat(MeanEffects.of(many).points()).hasSize(MeanEffects.FEW);
        assertThat(MeanEffects.of(many).points().getFirst()).isEqualTo(new MeanEffects.Point(24.5, 0, 49, 24.5, 50));
    }
}
