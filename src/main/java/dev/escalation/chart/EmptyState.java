package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** A picture that has nothing to show says why. */
final class EmptyState {
    private static final int WIDEST = 380;
    private static final int PADDING = 24;

    private EmptyState() {}

    static void draw(Graphics2D g, Rectangle area, Theme theme, ChartWords words, String reason) {
        try (Pen pen = new Pen(g, theme)) {
            TextStyle style = TextStyle.BODY;
            double width = Math.min(WIDEST, area.width - 2.0 * PADDING);
            List<String> lines = TextLines.wrap(reason, width, 6, t -> pen.width(t, style));
            pen.fillRounded(ColorRole.BG_SUBTLE, area.x, area.y, area.width, area.height, 8);
            double height = TextStyle.HEADING.lineHeight + 6.0 + lines.size() * style.lineHeight;
            double top = area.getCenterY() - height / 2;
            double x = area.getCenterX();
            pen.text(words.get("empty.title"), TextStyle.HEADING, ColorRole.FG_DEFAULT, Align.CENTER, x, top + 15);
            top += TextStyle.HEADING.lineHeight + 6;
            for (int i = 0; i < lines.size(); i++) {
                double baseline = top + 15 + i * style.lineHeight;
                pen.text(lines.get(i), style, ColorRole.FG_MUTED, Align.CENTER, x, baseline);
            }
        }
    }
}
