package dev.escalation.live.replay;

import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.OpenCounts;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Scores the queue of moment after moment from what was known at each; many moments share a computation of features. */
public final class QueueWalk {
    /** Rows that one computation of features may add; more moments take turns, so that memory has a limit. */
    private static final int MOST_ROWS = 200_000;

    private final TrainedModel model;
    private final FeatureTable table;

    /** @param table what the model was trained or tested on */
    public QueueWalk(TrainedModel model, FeatureTable table) {
        this.model = model;
        this.table = table;
    }

    /** Is shown the queue of each moment, in order of time. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param index of the moment
         * @param then features of several moments
         * @param rows of this one
         * @param risk of these rows, 0 to 1
         */
        void visit(int index, FeatureTable then, int[] rows, double[] risk);
    }

    /**
     * @param moments ascending, none after the data's last
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public void walk(long[] moments, Visitor visitor, Progress progress) {
        int[] open = OpenCounts.at(table.data(), table.target(), moments);
        for (int from = 0; from < moments.length; ) {
            progress.checkCancelled();
            int to = end(open, from);
            visit(Arrays.copyOfRange(moments, from, to), from, visitor, progress);
            from = to;
        }
    }

    private static int end(int[] open, int from) {
        int to = from + 1;
        long rows = open[from];
        while (to < open.length && rows + open[to] <= MOST_ROWS) {
            rows += open[to++];
        }
        return to;
    }

    private void visit(long[] moments, int first, Visitor visitor, Progress progress) {
        FeatureTable then = FeatureBuilder.build(table.data(), table.plan(), table.vectors(), moments, progress);
        int[] all = then.queueRows();
        double[] risks = model.probabilities(ModelInput.all(then), all, progress);
        int[][] ofMoment = byMoment(then, all, moments);
        for (int moment = 0; moment < moments.length; moment++) {
            int[] places = ofMoment[moment];
            visitor.visit(
                    first + moment,
                    then,
                    Arrays.stream(places).map(place -> all[place]).toArray(),
                    Arrays.stream(places).mapToDouble(place -> risks[place]).toArray());
        }
    }

    /** Places in {@code rows}, per moment. */
    private static int[][] byMoment(FeatureTable then, int[] rows, long[] moments) {
        int[] moment = Arrays.stream(rows)
                .map(row -> Arrays.binarySearch(moments, then.asOf()[row]))
                .toArray();
        int[][] places = new int[moments.length][];
        int[] counts = new int[moments.length];
        Arrays.stream(moment).forEach(m -> counts[m]++);
        Arrays.setAll(places, m -> new int[counts[m]]);
        Arrays.fill(counts, 0);
        IntStream.range(0, rows.length).forEach(place -> {
            int m = moment[place];
            places[m][counts[m]++] = place;
        });
        return places;
    }
}
