package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every kind of chart, usual and extreme, to target/screenshots for people to look at, and checks what a program can. */
class ChartPicturesTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    static Stream<Arguments> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("roc", SampleCharts.rocChart(4, 8800));
        charts.put("roc-1", SampleCharts.rocChart(1, 8800));
        charts.put("roc-5", SampleCharts.rocChart(5, 12_000));
        charts.put("roc-small", SampleCharts.rocChart(3, 60));
        charts.put(
                "roc-empty",
                new RocChart(List.of(), SampleCharts.WORDS, new SampleCounts(310, 0), SampleCharts.ORIGIN));
        charts.put("pr", SampleCharts.prChart(4, 8800));
        charts.put("pr-1", SampleCharts.prChart(1, 8800));
        charts.put("pr-5", SampleCharts.prChart(5, 12_000));
        charts.put("pr-small", SampleCharts.prChart(3, 60));
        charts.put("calibration", SampleCharts.calibrationChart(1, 8800));
        charts.put("calibration-3", SampleCharts.calibrationChart(3, 8800));
        charts.put("calibration-small", SampleCharts.calibrationChart(1, 60));
        charts.put("confusion", SampleCharts.confusionChart(new ConfusionCounts(720, 496, 778, 6806)));
        charts.put("confusion-no-alert", SampleCharts.confusionChart(new ConfusionCounts(0, 1216, 0, 7584)));
        charts.put(
                "confusion-large",
                SampleCharts.confusionChart(new ConfusionCounts(1720345, 496, 77_800_000, 6_806_123)));
        charts.put("importance", SampleCharts.importanceChart(12));
        charts.put("importance-3", SampleCharts.importanceChart(3));
        charts.put("direction", SampleCharts.directionChart(12, 400));
        charts.put("direction-25000", SampleCharts.directionChart(12, 25_000));
        charts.put("direction-long-names", SampleCharts.longNames());
        charts.put("direction-no-effect", SampleCharts.noEffect());
        charts.put("direction-empty", new DirectionChart(List.of(), SampleCharts.ORIGIN));
        charts.put("factors", SampleCharts.factorsChart(12).select(1));
        charts.put("dependence", SampleCharts.dependenceChart(0, 1000));
        charts.put("dependence-counts", SampleCharts.dependenceChart(1, 1000));
        charts.put("dependence-empty", SampleCharts.dependenceChart(11, 40));
        charts.put("dependence-groups", SampleCharts.groupedChart(0, 1000));
        charts.put("partial", SampleCharts.partialChart(60));
        charts.put("partial-levels", SampleCharts.partialLevelsChart(8));
        charts.put("levels", SampleCharts.levelsChart(6));
        charts.putAll(SampleDataCharts.all());
        charts.putAll(SampleSimulationCharts.all());
        charts.put("waterfall", SampleCharts.waterfallChart());
        charts.put(
                "empty",
                new EmptyChart(
                        "What acting on the scores would save",
                        "Simulated queue of the test period",
                        "The simulation needs the time between first reply and resolution, and this data has no reply events. "
                                + "Map an event type to AgentReply and import again.",
                        SampleCharts.ORIGIN));
        return charts.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void everyChartHasInkWhereItShould(String name, Chart chart) throws IOException {
        Dimension size = chart.preferredSize();
        Path file = FOLDER.resolve("chart-" + name + ".png");
        ChartExporter.writePng(chart, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * size.width);
        assertThat(image.getHeight()).isEqualTo(2 * size.height);
        int background = Theme.LIGHT.color(ColorRole.BG_DEFAULT).getRGB();
        assertThat(ink(image, background, 20, 52)).as("title").isGreaterThan(800);
        assertThat(ink(image, background, 200, 2 * size.height - 100))
                .as("picture")
                .isGreaterThan(2000);
        assertThat(ink(image, background, 2 * size.height - 60, 2 * size.height - 20))
                .as("origin")
                .isGreaterThan(800);
        assertThat(ink(image, background, 0, 16)).as("margin").isZero();
        if (!name.contains("-")) {
            Path dark = FOLDER.resolve("chart-" + name + "-dark.png");
            ChartExporter.writePng(chart, Theme.DARK, dark, size.width, size.height);
        }
    }

    private static long ink(BufferedImage image, int background, int from, int to) {
        long ink = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += image.getRGB(x, y) == background ? 0 : 1;
            }
        }
        return ink;
    }
}
