package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places the words of a {@link BandsChart} beside its lines, outside their bands. */
final class BandsLabels {
    private static final int HIGH = 16;
    private static final int PAD = 3;
    private static final double RING = 5;
    /** A point's words nearer than this need no line to them. */
    private static final double NEAR = 16;
    /** Names of lines stand near this part of the plot's width. */
    private static final double NAMES = 0.86;
    /** More names than this would not all find room near their lines. */
    private static final int MOST_INSIDE = 2;

    private static final int RIGHT = 16;
    /** Names at the right take at most this part of the picture's width. */
    private static final double MOST_MARGIN = 0.3;
    /** Distance of the spots that stand for an area to be avoided. */
    private static final double HATCH = 2;

    private record Words(String text, ColorRole role, Rectangle2D.Double place) {}

    private final Pen pen;
    private final BandsChart chart;
    private final PlotArea plot;
    private final double margin;
    private final LabelPlacer placer;
    private final List<Words> placed = new ArrayList<>();

    /** @param margin at the right of the plot, as {@link #margin} gives it */
    BandsLabels(Pen pen, BandsChart chart, PlotArea plot, double margin) {
        this.pen = pen;
        this.chart = chart;
        this.plot = plot;
        this.margin = margin;
        this.placer = new LabelPlacer(plot.pixels());
    }

    /** Room at the right of the plot; with the names of the lines where they are many. */
    static double margin(Pen pen, BandsChart chart, Rectangle area) {
        if (chart.series().size() <= MOST_INSIDE) {
            return RIGHT;
        }
        double widest = chart.series().stream()
                .mapToDouble(one -> pen.width(one.name(), TextStyle.STRONG))
                .max()
                .orElse(0);
        return RIGHT + Math.min(widest, MOST_MARGIN * area.width);
    }

    void avoidLine(Path2D line) {
        placer.avoid(line);
    }

    void avoidArea(Path2D outline) {
        Rectangle2D box = outline.getBounds2D().createIntersection(plot.pixels());
        if (box.isEmpty()) {
            return;
        }
        Raster spots = spots(outline, box);
        for (int row = 0; row < spots.getHeight(); row++) {
            for (int column = 0; column < spots.getWidth(); column++) {
                if (spots.getSample(column, row, 0) != 0) {
                    placer.avoid(spot(box.getX() + (column + 0.5) * HATCH, box.getY() + (row + 0.5) * HATCH));
                }
            }
        }
    }

    /** Filling the outline meets each of its edges once; to ask for every spot whether it lies inside meets them all each time. */
    private static Raster spots(Path2D outline, Rectangle2D box) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(box.getWidth() / HATCH),
                (int) Math.ceil(box.getHeight() / HATCH),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D filling = image.createGraphics();
        filling.scale(1 / HATCH, 1 / HATCH);
        filling.translate(-box.getX(), -box.getY());
        filling.fill(outline);
        filling.dispose();
        return image.getRaster();
    }

    private static Path2D spot(double x, double y) {
        Path2D spot = new Path2D.Double();
        spot.moveTo(x, y);
        spot.lineTo(x, y);
        return spot;
    }

    void draw() {
        chart.points().forEach(this::avoidRing);
        chart.points().forEach(this::placePoint);
        if (chart.series().size() > MOST_INSIDE) {
            placeAtEnds();
        } else {
            // from the lowest line up, so that names stand in the order of their lines
            ends(NAMES)
                    .reversed()
                    .forEach(end -> place(end.name(), end.role(), new Point2D.Double(end.x(), end.y() - HIGH)));
        }
        for (BandsChart.Point point : chart.points()) {
            pen.ring(point.color().role(), 2, plot.px(point.x()), plot.py(point.y()), RING);
        }
        placed.forEach(this::write);
    }

    /** Where words stand. */
    List<Rectangle2D.Double> places() {
        return placed.stream().map(Words::place).toList();
    }

    private void avoidRing(BandsChart.Point point) {
        double reach = RING + 2;
        placer.avoid(
                new Rectangle2D.Double(plot.px(point.x()) - reach, plot.py(point.y()) - reach, 2 * reach, 2 * reach));
    }

    private void placePoint(BandsChart.Point point) {
        Point2D.Double ring = new Point2D.Double(plot.px(point.x()), plot.py(point.y()));
        Rectangle2D.Double place = place(point.words(), point.color().role(), ring);
        double x = Math.clamp(ring.x, place.x, Math.max(place.x, place.getMaxX()));
        double y = Math.clamp(ring.y, place.y, Math.max(place.y, place.getMaxY()));
        if (ring.distance(x, y) > NEAR) {
            Path2D leader = new Path2D.Double();
            leader.moveTo(ring.x, ring.y);
            leader.lineTo(x, y);
            pen.path(point.color().role(), 1, leader);
            placer.avoid(leader);
        }
    }

    private record End(String name, ColorRole role, double x, double y) {}

    /**
     * Points of the lines that have values, from the highest to the lowest.
     *
     * @param share of the plot's width; where a line ends earlier, its end
     */
    private List<End> ends(double share) {
        double x = plot.xMin() + share * (plot.xMax() - plot.xMin());
        return chart.series().stream()
                .map(one -> end(one, x))
                .filter(end -> !Double.isNaN(end.y()))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
    }

    private End end(BandSeries one, double from) {
        double x = from;
        double y = one.at(from);
        for (int i = one.x().length - 1; i >= 0 && Double.isNaN(y); i--) {
            x = one.x()[i];
            y = one.values().get(i).value();
        }
        return new End(one.name(), one.color().role(), plot.px(x), plot.py(y));
    }

    private void placeAtEnds() {
        List<End> ends = ends(1);
        Rectangle2D.Double box = plot.pixels();
        double left = box.getMaxX() + PAD + 2;
        double room = margin - 3 * PAD - 3;
        double[] heights = EndNames.spread(ends.stream().mapToDouble(End::y).toArray(), box.y, box.getMaxY());
        for (int i = 0; i < heights.length; i++) {
            String name = shortened(ends.get(i).name(), room);
            double width = pen.width(name, TextStyle.STRONG) + 2 * PAD;
            Rectangle2D.Double place =
                    new Rectangle2D.Double(left, heights[i] - EndNames.ROW / 2.0, width, EndNames.ROW);
            placed.add(new Words(name, ends.get(i).role(), place));
        }
    }

    private String shortened(String text, double room) {
        return TextLines.shorten(text, Math.max(1, room), t -> pen.width(t, TextStyle.STRONG));
    }

    private Rectangle2D.Double place(String text, ColorRole role, Point2D.Double near) {
        String shown = shortened(text, plot.pixels().width - 2 * PAD);
        Rectangle2D.Double place = placer.place(pen.width(shown, TextStyle.STRONG) + 2 * PAD, HIGH, near);
        placed.add(new Words(shown, role, place));
        return place;
    }

    /** Words that could not keep off all lines get a rim. */
    private void write(Words words) {
        Rectangle2D.Double place = words.place();
        double inner = PAD + 0.5;
        Rectangle2D.Double core = new Rectangle2D.Double(
                place.x + inner, place.y + inner, place.width - 2 * inner, place.height - 2 * inner);
        if (placer.crossesLines(core)) {
            pen.textWithRim(words.text(), TextStyle.STRONG, words.role(), Align.LEFT, place.x + PAD, place.y + 12.5);
        } else {
            pen.text(words.text(), TextStyle.STRONG, words.role(), Align.LEFT, place.x + PAD, place.y + 12.5);
        }
    }
}
