package dev.escalation.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The program's icon at any size: steps that rise to a marked one, on the blue of the window. */
final class Icon {
    private static final Color TOP = new Color(0x1f6cb0);
    private static final Color BOTTOM = new Color(0x0b3c6f);
    private static final Color STEP = Color.WHITE;
    private static final Color MARKED = new Color(0xffb224);
    private static final int STEPS = 3;

    private Icon() {}

    static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ground(g, size);
        steps(g, size);
        g.dispose();
        return image;
    }

    private static void ground(Graphics2D g, int size) {
        double edge = size >= 48 ? Math.round(size / 32.0) : 0;
        double side = size - 2 * edge;
        g.setPaint(new GradientPaint(0, 0, TOP, 0, size, BOTTOM));
        g.fill(new RoundRectangle2D.Double(edge, edge, side, side, side * 0.42, side * 0.42));
    }

    /** Edges of the bars lie between pixels, so that small icons stay sharp. */
    private static void steps(Graphics2D g, int size) {
        int bar = Math.max(3, Math.round(size * 0.155f));
        int gap = Math.max(1, Math.round(size * 0.07f));
        int left = (size - STEPS * bar - (STEPS - 1) * gap) / 2;
        int foot = Math.round(size * 0.79f);
        double[] heights = {0.19, 0.33, 0.36};
        for (int i = 0; i < STEPS; i++) {
            int height = Math.round((float) (size * heights[i]));
            boolean last = i == STEPS - 1;
            g.setColor(last ? MARKED : STEP);
            int x = left + i * (bar + gap);
            double round = size >= 32 ? bar * 0.45 : 0;
            g.fill(new RoundRectangle2D.Double(x, foot - height, bar, height, round, round));
            if (last) {
                g.fill(new Ellipse2D.Double(x, foot - height - gap - bar, bar, bar));
            }
        }
        if (size >= 64) {
            rise(g, size, left, bar, gap);
        }
    }

    /** A line above the steps; there is no room for it in small icons. */
    private static void rise(Graphics2D g, int size, int left, int bar, int gap) {
        Path2D line = new Path2D.Double();
        line.moveTo(left + bar * 0.3, size * 0.475);
        line.lineTo(left + bar * 1.45 + gap, size * 0.275);
        g.setColor(new Color(255, 255, 255, 150));
        g.setStroke(new BasicStroke(size * 0.035f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }
}
