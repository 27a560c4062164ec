package dev.escalation.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;

/** A Graphics2D that speaks in colour roles and text styles. */
final class Pen implements AutoCloseable {
    /** Where a text stands to its x. */
    enum Align {
        LEFT(0),
        CENTER(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    private static final float[] DASHES = {4, 4};

    private final Graphics2D g;
    private final Theme theme;

    /** Works on a copy of the graphics, so that the caller's state stays. */
    Pen(Graphics2D source, Theme theme) {
        FontSupport.require();
        this.g = (Graphics2D) source.create();
        this.theme = theme;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Asks for sizes without drawing anything. */
    static <T> T measuring(Function<Pen, T> question) {
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try (Pen pen = new Pen(nowhere, Theme.LIGHT)) {
            return question.apply(pen);
        } finally {
            nowhere.dispose();
        }
    }

    @Override
    public void close() {
        g.dispose();
    }

    double width(String text, TextStyle style) {
        return style.fontFor(text)
                .getStringBounds(text, g.getFontRenderContext())
                .getWidth();
    }

    /** Writes on a base line. */
    void text(String text, TextStyle style, ColorRole role, Align align, double x, double baseline) {
        if (!text.isEmpty()) {
            g.setFont(style.fontFor(text));
            g.setColor(theme.color(role));
            g.drawString(text, (float) (x - align.share * width(text, style)), (float) baseline);
        }
    }

    /** Writes with a rim of background, for text that may cross lines. */
    void textWithRim(String text, TextStyle style, ColorRole role, Align align, double x, double baseline) {
        if (text.isEmpty()) {
            return;
        }
        Font font = style.fontFor(text);
        Shape outline = font.createGlyphVector(g.getFontRenderContext(), text)
                .getOutline((float) (x - align.share * width(text, style)), (float) baseline);
        g.setColor(theme.color(ColorRole.BG_DEFAULT));
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        text(text, style, role, align, x, baseline);
    }

    /** Writes turned by an angle in radians around the middle of the text. */
    void turnedText(String text, TextStyle style, ColorRole role, double x, double y, double angle) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(angle, x, y);
        turned.setFont(style.fontFor(text));
        turned.setColor(theme.color(role));
        turned.drawString(text, (float) (x - width(text, style) / 2), (float) y);
        turned.dispose();
    }

    void fill(ColorRole role, double x, double y, double width, double height) {
        g.setColor(theme.color(role));
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void fillRounded(ColorRole role, double x, double y, double width, double height, double radius) {
        g.setColor(theme.color(role));
        g.fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
    }

    /** A rounded bar in a softer tone of a colour, through which nothing shows. */
    void softBar(ColorRole role, Tone tone, double x, double y, double width, double height, double radius) {
        g.setColor(theme.soft(role, tone));
        g.fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
    }

    /** An area in a thin tone of a colour, through which lines and other areas show. */
    void veil(ColorRole role, Path2D outline) {
        Color color = theme.color(role);
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), theme.veil()));
        g.fill(outline);
    }

    void line(ColorRole role, double strokeWidth, double x1, double y1, double x2, double y2) {
        g.setColor(theme.color(role));
        g.setStroke(new BasicStroke((float) strokeWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashedLine(ColorRole role, double x1, double y1, double x2, double y2) {
        g.setColor(theme.color(role));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void path(ColorRole role, double strokeWidth, Path2D path) {
        g.setColor(theme.color(role));
        g.setStroke(new BasicStroke((float) strokeWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    void area(ColorRole role, Path2D outline) {
        g.setColor(theme.color(role));
        g.fill(outline);
    }

    void dot(ColorRole role, double x, double y, double radius) {
        g.setColor(theme.color(role));
        g.fill(circle(x, y, radius));
    }

    /** A circle whose inside is background. */
    void ring(ColorRole role, double strokeWidth, double x, double y, double radius) {
        g.setColor(theme.color(ColorRole.BG_DEFAULT));
        g.fill(circle(x, y, radius));
        g.setColor(theme.color(role));
        g.setStroke(new BasicStroke((float) strokeWidth));
        g.draw(circle(x, y, radius));
    }

    /** A small filled triangle that points left (−1) or right (+1), its middle at x, y. */
    void arrow(ColorRole role, int direction, double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + direction * 3.5, y);
        path.lineTo(x - direction * 3, y - 3.5);
        path.lineTo(x - direction * 3, y + 3.5);
        path.closePath();
        Color color = theme.color(role);
        g.setColor(color);
        g.fill(path);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
