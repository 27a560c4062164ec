package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** What surrounds every picture: background, title, subtitle, origin. */
final class ChartFrame {
    static final int SIDE = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 14;
    private static final int GAP = 12;

    private ChartFrame() {}

    static void draw(Chart chart, Graphics2D g, Dimension size, Theme theme) {
        Rectangle plot;
        try (Pen pen = new Pen(g, theme)) {
            pen.fill(ColorRole.BG_DEFAULT, 0, 0, size.width, size.height);
            int width = size.width - 2 * SIDE;
            int top = TOP + lines(pen, chart.title(), TextStyle.TITLE, ColorRole.FG_DEFAULT, TOP, width);
            top += 2;
            top += lines(pen, chart.subtitle(), TextStyle.SMALL, ColorRole.FG_MUTED, top, width);
            int foot = foot(pen, chart.origin().text(), size.height - BOTTOM, width);
            plot = new Rectangle(SIDE, top + GAP, width, Math.max(1, foot - GAP - top));
        }
        chart.drawPlot(g, plot, theme);
    }

    /** The height in pixels that two lines of subtitle, the title and the foot take. */
    static int surroundings() {
        return TOP + TextStyle.TITLE.lineHeight + 2 + 2 * TextStyle.SMALL.lineHeight + GAP + 26 + BOTTOM;
    }

    private static int lines(Pen pen, String text, TextStyle style, ColorRole role, int top, int width) {
        List<String> lines = TextLines.wrap(text, width, 2, t -> pen.width(t, style));
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), style, role, Align.LEFT, SIDE, top + (i + 0.78) * style.lineHeight);
        }
        return lines.size() * style.lineHeight;
    }

    /** Draws the origin above a rule and gives the y where the picture has to end. */
    private static int foot(Pen pen, String origin, int bottom, int width) {
        if (origin.isBlank()) {
            return bottom;
        }
        List<String> lines = TextLines.wrap(origin, width, 2, t -> pen.width(t, TextStyle.MICRO));
        int top = bottom - lines.size() * TextStyle.MICRO.lineHeight;
        pen.line(ColorRole.BORDER_MUTED, 1, SIDE, top - 6.5, SIDE + width, top - 6.5);
        for (int i = 0; i < lines.size(); i++) {
            double baseline = top + (i + 0.85) * TextStyle.MICRO.lineHeight;
            pen.text(lines.get(i), TextStyle.MICRO, ColorRole.FG_SUBTLE, Align.LEFT, SIDE, baseline);
        }
        return top - 14;
    }
}
