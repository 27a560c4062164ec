package dev.escalation.chart;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Counts points of lines inside rectangles, in constant time whatever the number of points (a summed-area table). */
final class LineCoverage {
    private static final double CELL = 2;

    private final Rectangle2D.Double bounds;
    private final int columns;
    private final int rows;
    private final int[] cells;
    private int @Nullable [] sums;

    LineCoverage(Rectangle2D.Double bounds) {
        this.bounds = bounds;
        this.columns = (int) (bounds.width / CELL) + 1;
        this.rows = (int) (bounds.height / CELL) + 1;
        this.cells = new int[columns * rows];
    }

    /** Points outside the bounds are nobody's neighbour. */
    void add(double x, double y) {
        int column = (int) Math.floor((x - bounds.x) / CELL);
        int row = (int) Math.floor((y - bounds.y) / CELL);
        if (column >= 0 && column < columns && row >= 0 && row < rows) {
            cells[row * columns + column]++;
            sums = null;
        }
    }

    /** Points in the cells that the rectangle touches. */
    int within(Rectangle2D.Double area) {
        int[] table = sums == null ? summed() : sums;
        sums = table;
        int left = clamp((area.x - bounds.x) / CELL, columns);
        int top = clamp((area.y - bounds.y) / CELL, rows);
        int right = clamp((area.getMaxX() - bounds.x) / CELL + 1, columns);
        int bottom = clamp((area.getMaxY() - bounds.y) / CELL + 1, rows);
        int width = columns + 1;
        return table[bottom * width + right]
                - table[top * width + right]
                - table[bottom * width + left]
                + table[top * width + left];
    }

    private int[] summed() {
        int width = columns + 1;
        int[] table = new int[width * (rows + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = (row + 1) * width + column + 1;
                table[at] = cells[row * columns + column] + table[at - 1] + table[at - width] - table[at - width - 1];
            }
        }
        return table;
    }

    private static int clamp(double cell, int most) {
        return (int) Math.clamp(Math.floor(cell), 0, most);
    }
}
