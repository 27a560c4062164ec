package dev.escalation.chart;

/**
 * A figure of one value of a column.
 *
 * @param caption what stands below the name where there is room
 * @param count how many it stands for
 * @param figure with an interval it is a mark with whiskers, without one a bar
 * @param reference a mark to compare with, NaN for none
 */
public record LevelFigure(String name, String caption, long count, Estimate figure, double reference) {
    public LevelFigure(String name, String caption, long count, Estimate figure) {
        this(name, caption, count, figure, Double.NaN);
    }
}
