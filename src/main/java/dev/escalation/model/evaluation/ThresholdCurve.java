package dev.escalation.model.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What every alert line would do, from one that alerts everybody to one above all scores.
 *
 * @param points by rising threshold
 */
public record ThresholdCurve(List<Point> points) {
    /** One alert line. */
    public record Point(double threshold, ConfusionCounts counts) {}

    public ThresholdCurve {
        points = List.copyOf(points);
    }

    /** @param steps of equal width from 0 to 1, at least 1 */
    public static ThresholdCurve of(ScoreRanking ranking, int steps) {
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            double threshold = (double) step / steps;
            points.add(new Point(threshold, ranking.countsAt(threshold)));
        }
        return new ThresholdCurve(points);
    }
}
