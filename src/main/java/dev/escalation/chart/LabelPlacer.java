package dev.escalation.chart;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds free room for labels: off the lines, off each other, as near as possible to where they belong. */
final class LabelPlacer {
    private static final double STEP = 6;
    private static final double SAMPLE = 1;
    /** One crossed point of a line weighs as much as this many pixels of distance. */
    private static final double HIT = 10_000;

    private final Rectangle2D.Double bounds;
    private final LineCoverage lines;
    private final List<Rectangle2D.Double> taken = new ArrayList<>();

    LabelPlacer(Rectangle2D.Double bounds) {
        this.bounds = bounds;
        this.lines = new LineCoverage(bounds);
    }

    /** Labels keep off this line. */
    void avoid(Path2D path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_LINETO) {
                avoidSegment(x, y, at[0], at[1]);
            }
            x = at[0];
            y = at[1];
        }
    }

    /** Labels keep off this rectangle. */
    void avoid(Rectangle2D.Double rectangle) {
        taken.add(rectangle);
    }

    /**
     * The place of a label, which is then taken. Where no free one exists, the one that crosses least.
     *
     * @param near where the middle of the label should best be
     */
    Rectangle2D.Double place(double width, double height, Point2D.Double near) {
        Rectangle2D.Double best = best(width, height, near);
        taken.add(best);
        return best;
    }

    /** Whether a label of this size can stand without crossing anything. */
    boolean hasRoom(double width, double height) {
        return hits(best(width, height, new Point2D.Double(bounds.getCenterX(), bounds.getCenterY()))) == 0;
    }

    /** Whether a line that labels should keep off runs through a rectangle. */
    boolean crossesLines(Rectangle2D.Double rectangle) {
        return lines.within(rectangle) > 0;
    }

    private Rectangle2D.Double best(double width, double height, Point2D.Double near) {
        Rectangle2D.Double best = new Rectangle2D.Double(bounds.x, bounds.y, width, height);
        double bestCost = Double.POSITIVE_INFINITY;
        for (double y = bounds.y; y <= Math.max(bounds.y, bounds.getMaxY() - height); y += STEP) {
            for (double x = bounds.x; x <= Math.max(bounds.x, bounds.getMaxX() - width); x += STEP) {
                Rectangle2D.Double candidate = new Rectangle2D.Double(x, y, width, height);
                double distance = near.distance(candidate.getCenterX(), candidate.getCenterY());
                double cost = distance < bestCost ? distance + HIT * hits(candidate) : bestCost;
                if (cost < bestCost) {
                    best = candidate;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    private double hits(Rectangle2D.Double candidate) {
        double hits = lines.within(candidate);
        for (Rectangle2D.Double other : taken) {
            Rectangle2D common = candidate.createIntersection(other);
            hits += common.getWidth() > 0 && common.getHeight() > 0 ? 1 + common.getWidth() * common.getHeight() : 0;
        }
        return hits;
    }

    private void avoidSegment(double x1, double y1, double x2, double y2) {
        int steps = Math.max(1, (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / SAMPLE));
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            lines.add(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
        }
    }
}
