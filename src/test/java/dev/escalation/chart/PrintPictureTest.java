package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Pictures for paper: as many dots as the paper's width needs, and text in the size of print. */
class PrintPictureTest {
    @TempDir
    Path folder;

    @Test
    void thePictureIsAsWideOnPaperAsAskedFor() throws IOException {
        Path file = folder.resolve("new/policies.png");
        Chart chart = SampleSimulationCharts.policies(SampleSimulationCharts.rows());
        ChartExporter.writePrintPng(chart, file, 160);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element physical = (Element) root.getElementsByTagName("pHYs").item(0);
            // 300 / 25.4 · 1000 dots per metre; 160 / 25.4 · 96 = 605 units of 300 / 96 dots
            assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
            assertThat(physical.getAttribute("pixelsPerUnitYAxis")).isEqualTo("11811");
            assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
            assertThat(reader.getWidth(0)).isEqualTo(1891);
            assertThat(reader.getHeight(0)).isEqualTo((int) Math.round(chart.preferredSize().height * 3.125));
            int corner = reader.read(0).getRGB(0, 0);
            assertThat(corner).isEqualTo(Theme.LIGHT.color(ColorRole.BG_DEFAULT).getRGB());
            reader.dispose();
        }
    }

    @Test
    void rowsKeepTheirHeightAndSquarePicturesTheirShape() {
        assertThat(PrintPicture.size(new Dimension(720, 300), 80)).isEqualTo(new Dimension(302, 300));
        assertThat(PrintPicture.size(new Dimension(640, 640), 160)).isEqualTo(new Dimension(605, 605));
        assertThat(PrintPicture.size(new Dimension(640, 700), 160)).isEqualTo(new Dimension(605, 662));
    }

    @Test
    void theSameChartGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("a.png");
        Path second = folder.resolve("b.png");
        ChartExporter.writePrintPng(SampleSimulationCharts.breakEven(), first, 60);
        ChartExporter.writePrintPng(SampleSimulationCharts.breakEven(), second, 60);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void paperOfNoSizeIsRefused() {
        for (double width : new double[] {0, 59, 421, Double.NaN}) {
            assertThatThrownBy(() -> ChartExporter.writePrintPng(
                            SampleSimulationCharts.breakEven(), folder.resolve("c.png"), width))
                    .hasMessageContaining("mm wide");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
