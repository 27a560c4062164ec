package dev.escalation.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Where along its values a number raises the risk and where it lowers it, read off the curve of the mean effects.
 *
 * @param points of the curve, by value
 * @param stretches of neighbouring points that move the risk the same way; points that hardly move it are in none
 */
public record EffectShape(List<Point> points, List<Stretch> stretches) {
    /** A mean effect nearer to 0 changes the odds by less than 5 %. */
    public static final double LITTLE = 0.05;

    /**
     * The scores whose values lie next to one another.
     *
     * @param from smallest of the values
     * @param to largest of the values
     */
    public record Point(double from, double to, double meanEffect) {}

    /** Points from one place of the list to another, both included. */
    public record Stretch(List<Point> points, boolean isFirst, boolean isLast) {
        public Stretch {
            points = List.copyOf(points);
        }

        public double from() {
            return points.getFirst().from();
        }

        public double to() {
            return points.getLast().to();
        }

        public boolean raises() {
            return points.getFirst().meanEffect() > 0;
        }

        /** The mean effect that is farthest from 0. */
        public double strongest() {
            return points.stream()
                    .mapToDouble(Point::meanEffect)
                    .reduce((a, b) -> Math.abs(b) > Math.abs(a) ? b : a)
                    .orElseThrow();
        }
    }

    public EffectShape {
        points = List.copyOf(points);
        stretches = List.copyOf(stretches);
    }

    /** @param points by value */
    public static EffectShape of(List<Point> points) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < points.size()) {
            int direction = direction(points.get(from));
            int to = from + 1;
            while (to < points.size() && direction(points.get(to)) == direction) {
                to++;
            }
            if (direction != 0) {
                stretches.add(new Stretch(points.subList(from, to), from == 0, to == points.size()));
            }
            from = to;
        }
        return new EffectShape(points, stretches);
    }

    /** Whether there are values to compare. */
    public boolean isKnown() {
        return points.size() > 1;
    }

    public Point highest() {
        return points.stream()
                .reduce((a, b) -> b.meanEffect() > a.meanEffect() ? b : a)
                .orElseThrow();
    }

    public Point lowest() {
        return points.stream()
                .reduce((a, b) -> b.meanEffect() < a.meanEffect() ? b : a)
                .orElseThrow();
    }

    private static int direction(Point point) {
        return Math.abs(point.meanEffect()) < LITTLE ? 0 : point.meanEffect() > 0 ? 1 : -1;
    }
}
