package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A chart as it goes on paper: 300 dots per inch, light theme, laid out for the width of the paper. A unit of the chart is 1/96 inch,
 * so that its smallest text is 8 pt and its title 13 pt whatever the width.
 */
final class PrintPicture {
    static final double LEAST_MM = 60;
    static final double MOST_MM = 420;

    private static final int DOTS_PER_INCH = 300;
    private static final int UNITS_PER_INCH = 96;
    private static final double MM_PER_INCH = 25.4;
    private static final double SCALE = (double) DOTS_PER_INCH / UNITS_PER_INCH;
    private static final String PNG_FORMAT = "javax_imageio_png_1.0";

    private PrintPicture() {}

    /** In units of the chart. A chart that is wider than high keeps its height: rows and text need the same room on narrower paper. */
    static Dimension size(Dimension preferred, double widthMm) {
        if (!(widthMm >= LEAST_MM && widthMm <= MOST_MM)) {
            throw new IllegalArgumentException("paper is " + LEAST_MM + " to " + MOST_MM + " mm wide, not " + widthMm);
        }
        int width = (int) Math.round(widthMm / MM_PER_INCH * UNITS_PER_INCH);
        double ratio = (double) preferred.height / preferred.width;
        return new Dimension(width, ratio < 1 ? preferred.height : (int) Math.round(width * ratio));
    }

    static byte[] png(Chart chart, double widthMm) throws IOException {
        FontSupport.require();
        Dimension size = size(chart.preferredSize(), widthMm);
        BufferedImage image = new BufferedImage(
                (int) Math.round(size.width * SCALE),
                (int) Math.round(size.height * SCALE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Theme.LIGHT.color(ColorRole.BG_DEFAULT));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        chart.draw(g, size, Theme.LIGHT);
        g.dispose();
        return written(image);
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree(PNG_FORMAT, resolution());
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Programs that place the picture on a page read its size in millimetres from this. */
    private static IIOMetadataNode resolution() {
        String dotsPerMetre = Long.toString(Math.round(DOTS_PER_INCH / MM_PER_INCH * 1000));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
        root.appendChild(physical);
        return root;
    }
}
