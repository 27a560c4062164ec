package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartExporterTest {
    @TempDir
    Path folder;

    @Test
    void theSameChartGivesTheSameBytesAndNothingElseIsLeft() throws IOException {
        Path first = folder.resolve("new/a.png");
        Path second = folder.resolve("new/b.png");
        ChartExporter.writePng(SampleCharts.directionChart(6, 900), Theme.DARK, first, 500, 400);
        ChartExporter.writePng(SampleCharts.directionChart(6, 900), Theme.DARK, second, 500, 400);
        ChartExporter.writePng(SampleCharts.directionChart(6, 900), Theme.DARK, second, 500, 400);
        assertThat(second).hasSameBinaryContentAs(first);
        try (Stream<Path> files = Files.list(first.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(first, second);
        }
        String chunks = new String(Files.readAllBytes(first), StandardCharsets.ISO_8859_1);
        assertThat(chunks).doesNotContain("tIME").doesNotContain("tEXt");
    }

    @Test
    void seriesAreDrawnInTheirColours() {
        BufferedImage image = ChartExporter.image(SampleCharts.rocChart(4, 2000), Theme.LIGHT, 640, 640);
        int[] pixels = image.getRGB(0, 0, 1280, 1280, null, 0, 1280);
        for (SeriesColor color : SeriesColor.values()) {
            int rgb = Theme.LIGHT.color(color.role()).getRGB();
            long found = Arrays.stream(pixels).filter(p -> p == rgb).count();
            if (color == SeriesColor.FIFTH) {
                assertThat(found).isZero();
            } else {
                assertThat(found).as(color.name()).isGreaterThan(1500);
            }
        }
    }

    @Test
    void directionIsLeftAndRight() {
        FeatureEffects one =
                new FeatureEffects(new FeatureLabel("a", "A", ""), new double[] {-1, 2}, new double[] {5, 9});
        BufferedImage image =
                ChartExporter.image(new DirectionChart(List.of(one), ChartOrigin.NONE), Theme.LIGHT, 600, 300);
        assertThat(meanX(image, ColorRole.SHAP_LOWERS)).isLessThan(meanX(image, ColorRole.SHAP_RAISES) - 100);
    }

    private static double meanX(BufferedImage image, ColorRole role) {
        int rgb = Theme.LIGHT.color(role).getRGB();
        double sum = 0;
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == rgb) {
                    sum += x;
                    count++;
                }
            }
        }
        return sum / count;
    }

    @Test
    void aTinyAreaDoesNotFail() {
        for (Chart chart : List.of(
                SampleCharts.rocChart(2, 50),
                SampleCharts.calibrationChart(1, 50),
                SampleCharts.confusionChart(new ConfusionCounts(1, 2, 3, 4)),
                SampleCharts.importanceChart(12),
                SampleCharts.directionChart(12, 50))) {
            assertThat(ChartExporter.image(chart, Theme.LIGHT, 60, 40).getWidth())
                    .isEqualTo(120);
        }
    }

    @Test
    void textThatAFileReaderWouldRunIsDefusedAndNumbersStay() throws IOException {
        assertThat(ChartExporter.defused("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(ChartExporter.defused("+cmd")).isEqualTo("'+cmd");
        assertThat(ChartExporter.defused("-")).isEqualTo("'-");
        assertThat(ChartExporter.defused("@sum")).isEqualTo("'@sum");
        assertThat(ChartExporter.defused("-0.25")).isEqualTo("-0.25");
        assertThat(ChartExporter.defused("-1.0E-5")).isEqualTo("-1.0E-5");
        FeatureEffects one = new FeatureEffects(
                new FeatureLabel("=a", "A, \"b\"", ""), new double[] {-0.5}, new double[] {Double.NaN});
        Path file = folder.resolve("d.csv");
        ChartExporter.writeCsv(new DirectionChart(List.of(one), ChartOrigin.NONE), file);
        assertThat(file)
                .hasContent("feature,name,score_row,effect_log_odds,value,value_third\n"
                        + "'=a,\"A, \"\"b\"\"\",0,-0.5,,missing\n");
    }

    @Test
    void curvesAreWrittenAsDrawn() {
        CurveSeries series = new CurveSeries(
                "Forest",
                SeriesColor.THIRD,
                Estimate.of(0.75, 0.7, 0.8),
                new double[] {0, 0.5, 1},
                new double[] {0, 1, 1},
                new CurvePoint(0.5, 1, 0.3));
        RocChart chart = new RocChart(List.of(series), SampleCharts.WORDS, new SampleCounts(4, 2), ChartOrigin.NONE);
        assertThat(chart.csvHeader())
                .containsExactly(
                        "series",
                        "mark",
                        "false_positive_rate",
                        "true_positive_rate",
                        "threshold",
                        "roc_auc",
                        "roc_auc_low",
                        "roc_auc_high");
        assertThat(chart.csvRows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "Forest,label,,,,0.75,0.7,0.8",
                        "Forest,curve,0.0,0.0,,,,",
                        "Forest,curve,0.5,1.0,,,,",
                        "Forest,curve,1.0,1.0,,,,",
                        "Forest,alert_line,0.5,1.0,0.3,,,",
                        "no better than guessing,reference,0.0,0.0,,,,",
                        "no better than guessing,reference,1.0,1.0,,,,");
    }

    @Test
    void theMatrixAndTheRankingAreWrittenAsDrawn() {
        Chart matrix = SampleCharts.confusionChart(new ConfusionCounts(720, 496, 778, 6806));
        assertThat(matrix.csvRows().stream().map(row -> String.join(",", row)))
                .contains("XGBoost,0.25,caught,720,,", "XGBoost,0.25,recall,0.5921052631578947,0.55,0.63");
        Chart noAlert = SampleCharts.confusionChart(new ConfusionCounts(0, 5, 0, 5));
        assertThat(noAlert.csvRows().get(4)).containsExactly("XGBoost", "0.25", "precision", "", "", "");
        List<FeatureImportance> three = Stream.of(0.25, 1.0, 0.5)
                .map(v -> new FeatureImportance(new FeatureLabel("c" + v, "C", ""), v))
                .toList();
        assertThat(ImportanceChart.largest(1, three, 9, ChartOrigin.NONE).csvRows())
                .containsExactly(List.of("c1.0", "C", "1.0"), List.of("", "2 others together", "0.75"));
    }

    @Test
    void chartsThatWouldMisleadAreRefused() {
        double[] x = {0, 1};
        CurveSeries one = new CurveSeries("A", SeriesColor.FIRST, Estimate.of(1), x, x, null);
        CurveSeries same = new CurveSeries("B", SeriesColor.FIRST, Estimate.of(1), x, x, null);
        SampleCounts counts = new SampleCounts(2, 1);
        assertThatThrownBy(() -> new RocChart(List.of(one, same), SampleCharts.WORDS, counts, ChartOrigin.NONE))
                .hasMessageContaining("different colours");
        assertThatThrownBy(
                        () -> new CurveSeries("A", SeriesColor.FIRST, Estimate.of(1), x, new double[] {0, 1.1}, null))
                .hasMessageContaining("leaves 0 to 1");
        assertThatThrownBy(() -> new EmptyChart("t", "s", " ", ChartOrigin.NONE))
                .hasMessageContaining("why");
    }
}
