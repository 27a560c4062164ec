package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.task.Progress;
import java.util.Arrays;

/** What a score costs on this machine, once the features are there. */
public final class ScoringCost {
    private static final int TIMES = 5;
    private static final int MOST_ROWS = 20_000;
    private static final double NANOS_PER_MICRO = 1000;

    private ScoringCost() {}

    /**
     * Microseconds per score: the median of five passes over the rows, after one that does not count; NaN without rows.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static double micros(TrainedModel model, FeatureTable table, int[] rows, Progress progress) {
        int[] some = rows.length <= MOST_ROWS ? rows : Arrays.copyOf(rows, MOST_ROWS);
        if (some.length == 0) {
            return Double.NaN;
        }
        var columns = ModelInput.all(table);
        double[] micros = new double[TIMES];
        model.probabilities(columns, some, progress);
        for (int i = 0; i < TIMES; i++) {
            long started = System.nanoTime();
            model.probabilities(columns, some, progress);
            micros[i] = (System.nanoTime() - started) / NANOS_PER_MICRO / some.length;
        }
        Arrays.sort(micros);
        return micros[TIMES / 2];
    }
}
