package dev.escalation.model;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A step forward in time inside the train rows: learned from tickets created before a moment, judged on those created then
 * and later.
 *
 * @param learn rows of the feature table
 * @param judge rows of the feature table
 */
record TimeFold(int[] learn, int[] judge) {
    /** The first half teaches, the next quarter judges; then three quarters teach and the last judges. */
    private static final double[][] SHARES = {{0.5, 0.75}, {0.75, 1}};

    /** The steps in which both parts hold both classes; the embargo of train also ends what is learned from. */
    static List<TimeFold> of(FeatureTable table, Split split, int[] trainRows) {
        long[] created = new long[trainRows.length];
        for (int i = 0; i < created.length; i++) {
            created[i] = createdAt(table, trainRows[i]);
        }
        long[] moments = Arrays.stream(created).sorted().toArray();
        double embargoMillis = split.embargoHours()[0] * MILLIS_PER_HOUR;
        List<TimeFold> folds = new ArrayList<>();
        for (double[] shares : SHARES) {
            long from = moment(moments, shares[0]);
            long to = moment(moments, shares[1]);
            int[] learn = Arrays.stream(trainRows)
                    .filter(row -> createdAt(table, row) < from - embargoMillis)
                    .toArray();
            int[] judge = Arrays.stream(trainRows)
                    .filter(row -> createdAt(table, row) >= from && createdAt(table, row) < to)
                    .toArray();
            if (hasBoth(table, learn) && hasBoth(table, judge)) {
                folds.add(new TimeFold(learn, judge));
            }
        }
        return folds;
    }

    private static long moment(long[] ascending, double share) {
        int index = (int) (share * ascending.length);
        return index < ascending.length ? ascending[index] : Long.MAX_VALUE;
    }

    private static long createdAt(FeatureTable table, int row) {
        return table.data().tickets().createdAt()[table.ticket()[row]];
    }

    private static boolean hasBoth(FeatureTable table, int[] rows) {
        long positives = Arrays.stream(rows).filter(row -> table.label()[row]).count();
        return positives > 0 && positives < rows.length;
    }
}
