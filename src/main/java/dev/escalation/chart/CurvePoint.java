package dev.escalation.chart;

/**
 * The point of a curve where the alert line stands.
 *
 * @param x on the curve's horizontal axis, 0 to 1
 * @param y on the curve's vertical axis, 0 to 1
 * @param threshold the alert line, a risk
 */
public record CurvePoint(double x, double y, double threshold) {
    public CurvePoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a point of a curve lies in 0 to 1: " + x + ", " + y);
        }
    }
}
