package dev.escalation.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes charts as files: whole or not at all, and the same bytes for the same chart on one machine. */
public final class ChartExporter {
    /** Pixels of a PNG per unit of the chart's size, for sharp text on dense screens and paper. */
    public static final int SCALE = 2;

    /** Width in millimetres of the text of an A4 page with usual margins. */
    public static final double PAGE_WIDTH_MM = 160;

    private static final Pattern NUMBER = Pattern.compile("[+-]?+\\d++(\\.\\d++)?+([eE][+-]?+\\d++)?+");
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private ChartExporter() {}

    /** Writes the chart in the light theme at its preferred size, twice as many pixels. */
    public static void writePng(Chart chart, Path file) throws IOException {
        Dimension size = chart.preferredSize();
        writePng(chart, Theme.LIGHT, file, size.width, size.height);
    }

    /**
     * Writes a PNG of {@code SCALE · width} by {@code SCALE · height} pixels; missing folders are made.
     *
     * @param width in units of the chart, at least 1
     * @throws FontsMissingException when the machine cannot draw text
     */
    public static void writePng(Chart chart, Theme theme, Path file, int width, int height) throws IOException {
        replace(file, png(image(chart, theme, width, height)));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    /**
     * The plot alone as a PNG, for a page that has its own title.
     *
     * @param size in units of the chart
     * @param scale pixels per unit, at least 1
     * @throws FontsMissingException when the machine cannot draw text
     */
    public static byte[] plotPng(Chart chart, Theme theme, Dimension size, int scale) throws IOException {
        return png(plot(chart, theme, new Rectangle(size), scale));
    }

    /** The room that the plot alone takes where it is drawn in a width; in units of the chart. */
    public static Dimension plotSize(Chart chart, int width) {
        Dimension whole = chart.preferredSize();
        double scale = Math.min(1, width / (double) whole.width);
        return new Dimension(width, (int) Math.round((whole.height - ChartFrame.surroundings()) * scale));
    }

    /**
     * Writes a PNG for paper: light theme, 300 dots per inch, which the file says, text as large as on a printed page.
     *
     * @param widthMm of the picture on paper, 60 to 420; {@link #PAGE_WIDTH_MM} fills the lines of an A4 page
     * @throws IllegalArgumentException for another width
     * @throws FontsMissingException when the machine cannot draw text
     */
    public static void writePrintPng(Chart chart, Path file, double widthMm) throws IOException {
        replace(file, PrintPicture.png(chart, widthMm));
    }

    /** Writes what is drawn, UTF-8, commas, one line per mark; text that a spreadsheet would run as a formula is defused by '. */
    public static void writeCsv(Chart chart, Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(defused(chart.csvHeader()));
            chart.csvRows().forEach(row -> csv.writeRecord(defused(row)));
        }
        replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static BufferedImage image(Chart chart, Theme theme, int width, int height) {
        FontSupport.require();
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        chart.draw(g, new Dimension(width, height), theme);
        g.dispose();
        return image;
    }

    /**
     * The plot alone on the theme's background, {@value #SCALE} pixels per unit, for a card that has its own title.
     *
     * @throws FontsMissingException when the machine cannot draw text
     */
    public static BufferedImage plot(Chart chart, Theme theme, Rectangle area) {
        return plot(chart, theme, area, SCALE);
    }

    private static BufferedImage plot(Chart chart, Theme theme, Rectangle area, int scale) {
        FontSupport.require();
        BufferedImage image = new BufferedImage(area.width * scale, area.height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        g.setColor(theme.color(ColorRole.BG_DEFAULT));
        g.fill(area);
        chart.drawPlot(g, area, theme);
        g.dispose();
        return image;
    }

    private static List<String> defused(List<String> cells) {
        return cells.stream().map(ChartExporter::defused).toList();
    }

    static String defused(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** A reader of the file sees the old one or the new one, never half of it. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(bytes);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
