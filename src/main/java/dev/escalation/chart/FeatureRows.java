package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Feature names on the left, one row each, beside an area for bars or dots. */
record FeatureRows(Rectangle2D.Double body, double rowHeight) {
    static final int ROW = 36;
    /** Least height of a row that has room for two lines. */
    static final int TWO_LINES = 30;

    private static final double LABEL_SHARE = 0.36;
    private static final int WIDEST_LABEL = 260;
    private static final int GAP = 16;

    /** Reserves room above and below the rows and draws the names. */
    static FeatureRows draw(Pen pen, Rectangle area, int above, int below, List<FeatureLabel> labels) {
        return draw(pen, area, above, below, labels, ROW);
    }

    /** @param tallest height of a row where there is more room than needed */
    static FeatureRows draw(Pen pen, Rectangle area, int above, int below, List<FeatureLabel> labels, int tallest) {
        double widest = labels.stream()
                .mapToDouble(
                        l -> Math.max(pen.width(l.words(), TextStyle.LABEL), pen.width(l.caption(), TextStyle.MICRO)))
                .max()
                .orElse(0);
        double labelWidth = Math.min(widest, Math.min(WIDEST_LABEL, area.width * LABEL_SHARE));
        double left = area.x + labelWidth + GAP;
        double rowHeight = rowHeight(area, above, below, labels.size(), tallest);
        FeatureRows rows = new FeatureRows(
                new Rectangle2D.Double(left, area.y + above, area.getMaxX() - left, rowHeight * labels.size()),
                rowHeight);
        for (int i = 0; i < labels.size(); i++) {
            label(pen, labels.get(i), area.x, rows.middle(i), labelWidth, rowHeight);
        }
        return rows;
    }

    private static double rowHeight(Rectangle area, int above, int below, int rows, int tallest) {
        return Math.min(tallest, Math.max(1, area.height - above - below) / (double) Math.max(1, rows));
    }

    /** The row at a place, its name included; {@link Marked#NONE} beside the rows. */
    static int rowAt(Rectangle area, int above, int below, int rows, int tallest, double x, double y) {
        double row = Math.floor((y - area.y - above) / rowHeight(area, above, below, rows, tallest));
        return area.contains(x, y) && row >= 0 && row < rows ? (int) row : Marked.NONE;
    }

    /** The y of the middle of a row. */
    double middle(int row) {
        return body.y + (row + 0.5) * rowHeight;
    }

    /** One line of name and one of caption; a long name takes the caption's line; low rows have the name only. */
    static void label(Pen pen, FeatureLabel label, double x, double middle, double width, double rowHeight) {
        int lines = rowHeight < TWO_LINES ? 1 : 2;
        List<String> words = TextLines.wrap(label.words(), width, lines, t -> pen.width(t, TextStyle.LABEL));
        boolean captioned = lines == 2 && words.size() == 1 && !label.caption().isBlank();
        double top = middle - (captioned ? 15.5 : words.size() * 7.5);
        for (int i = 0; i < words.size(); i++) {
            double baseline = top + 12 + i * 15;
            pen.text(words.get(i), TextStyle.LABEL, ColorRole.FG_DEFAULT, Align.LEFT, x, baseline);
        }
        if (captioned) {
            String caption = TextLines.shorten(label.caption(), width, t -> pen.width(t, TextStyle.MICRO));
            pen.text(caption, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, top + 26.5);
        }
    }
}
