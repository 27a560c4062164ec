package dev.escalation.chart;

/**
 * The colours of series, told apart under normal and colour-blind sight. A series keeps its colour on every chart, so the caller
 * names it: the first is the model in use, the second the rule, the fifth what is neutral (base rate).
 */
public enum SeriesColor {
    FIRST(ColorRole.CHART_1),
    SECOND(ColorRole.CHART_2),
    THIRD(ColorRole.CHART_3),
    FOURTH(ColorRole.CHART_4),
    FIFTH(ColorRole.CHART_5);

    private final ColorRole role;

    SeriesColor(ColorRole role) {
        this.role = role;
    }

    /** The token behind it. */
    public ColorRole role() {
        return role;
    }

    /** Line width in pixels at single scale: the model in use stands out. */
    float strokeWidth() {
        return this == FIRST ? 2.25f : 1.5f;
    }
}
