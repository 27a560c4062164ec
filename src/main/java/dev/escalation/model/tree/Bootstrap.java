package dev.escalation.model.tree;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws rows with replacement, in each class as many as it has, so that no tree lacks the rarer one. */
final class Bootstrap {
    private final boolean[] labels;
    private final int[][] rowsByClass;

    Bootstrap(boolean[] labels) {
        this.labels = labels;
        rowsByClass = new int[][] {rowsOf(false), rowsOf(true)};
    }

    /** How often each row is drawn. */
    int[] draw(SplittableRandom random) {
        int[] times = new int[labels.length];
        for (int[] rows : rowsByClass) {
            for (int draw = 0; draw < rows.length; draw++) {
                times[rows[random.nextInt(rows.length)]]++;
            }
        }
        return times;
    }

    private int[] rowsOf(boolean label) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == label)
                .toArray();
    }
}
