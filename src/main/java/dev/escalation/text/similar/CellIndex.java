package dev.escalation.text.similar;

import dev.escalation.task.Progress;
import dev.escalation.text.vectors.SphericalKMeans;
import dev.escalation.text.vectors.VectorTable;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Rows in cells around centres, so that a search looks into the nearest cells only (an inverted file; Sivic and Zisserman
 * 2003). The centres are learnt from the first rows alone and a cell's rows stand in order, so what a search among the first
 * rows finds does not depend on the rows behind them.
 */
final class CellIndex {
    /** Vectors per centre to learn from. */
    private static final int TAUGHT_PER_CELL = 32;

    private static final int ROUNDS = 4;

    private final int learntFrom;
    private final VectorTable centres;
    private final int[][] cells;

    private CellIndex(int learntFrom, VectorTable centres, int[][] cells) {
        this.learntFrom = learntFrom;
        this.centres = centres;
        this.cells = cells;
    }

    /**
     * @param learntFrom the first rows, which the centres are learnt from
     * @param end behind the last row to be found
     */
    static CellIndex build(VectorTable vectors, int learntFrom, int end, long seed, Progress progress) {
        int count = (int) Math.round(2 * Math.sqrt(learntFrom));
        int taught = Math.min(learntFrom, count * TAUGHT_PER_CELL);
        int[] sample = IntStream.range(0, taught)
                .map(i -> (int) ((long) i * learntFrom / taught))
                .toArray();
        VectorTable centres = SphericalKMeans.centres(vectors, sample, count, ROUNDS, seed, progress);
        int[] nearest = SphericalKMeans.nearest(vectors, IntStream.range(0, end).toArray(), centres);
        progress.checkCancelled();
        return new CellIndex(learntFrom, centres, cells(nearest, centres.size()));
    }

    private static int[][] cells(int[] nearest, int count) {
        int[] sizes = new int[count];
        Arrays.stream(nearest).forEach(cell -> sizes[cell]++);
        int[][] cells = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (int row = 0; row < nearest.length; row++) {
            int cell = nearest[row];
            cells[cell][sizes[cell]++] = row;
        }
        return cells;
    }

    int learntFrom() {
        return learntFrom;
    }

    /** All rows, those of one cell beside each other. */
    int[] cellByCell() {
        return Arrays.stream(cells).flatMapToInt(Arrays::stream).toArray();
    }

    /**
     * Hands out rows of the nearest cells until enough were seen.
     *
     * @param end only rows before it
     * @param enough rows; the cell that reaches it is handed out as a whole
     */
    void search(float[] query, int end, int enough, IntConsumer rows) {
        long[] order = nearestFirst(query);
        int seen = 0;
        for (int i = 0; i < order.length && seen < enough; i++) {
            for (int row : cells[(int) order[i]]) {
                if (row >= end) {
                    break;
                }
                rows.accept(row);
                seen++;
            }
        }
    }

    /** Cells in the lower half of each number, the nearest first. */
    private long[] nearestFirst(float[] query) {
        long[] order = new long[centres.size()];
        for (int cell = 0; cell < order.length; cell++) {
            long distance = (long) (1e9 * Math.clamp(1.0 - centres.dot(cell, query), 0, 2));
            order[cell] = distance << Integer.SIZE | cell;
        }
        Arrays.sort(order);
        return order;
    }
}
