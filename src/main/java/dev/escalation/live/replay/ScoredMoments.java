package dev.escalation.live.replay;

import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.OpenCounts;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What a model says of every ticket at every moment at which it was open and without the outcome, from what was known
 * then and nothing else.
 *
 * @param moments ascending, in milliseconds since 1970
 * @param tickets that were open at one of them at least, in the order of the ticket table
 * @param risk per ticket and moment, 0 to 1; NaN when it was not in the queue
 * @param dataEnd the last moment on record
 */
public record ScoredMoments(long[] moments, List<ReplayTicket> tickets, double[][] risk, long dataEnd) {
    /** Rows that one computation of features may add; more moments take turns, so that memory has a limit. */
    private static final int MOST_ROWS = 200_000;

    public ScoredMoments {
        tickets = List.copyOf(tickets);
        if (tickets.size() != risk.length) {
            throw new IllegalArgumentException("every ticket has risks of its own");
        }
    }

    /**
     * @param table what the model was trained or tested on
     * @param moments ascending, none after the data's last
     * @param known says of a row of the ticket table what it is and what it came to
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    static ScoredMoments of(
            TrainedModel model,
            FeatureTable table,
            long[] moments,
            IntFunction<ReplayTicket> known,
            Progress progress) {
        SortedMap<Integer, double[]> risks = new TreeMap<>();
        int[] open = OpenCounts.at(table.data(), table.target(), moments);
        for (int from = 0; from < moments.length; ) {
            progress.checkCancelled();
            int to = end(open, from);
            score(model, table, moments, from, to, risks, progress);
            from = to;
        }
        return new ScoredMoments(
                moments,
                risks.keySet().stream().map(known::apply).toList(),
                risks.values().toArray(double[][]::new),
                table.data().lastMoment());
    }

    private static int end(int[] open, int from) {
        int to = from + 1;
        long rows = open[from];
        while (to < open.length && rows + open[to] <= MOST_ROWS) {
            rows += open[to++];
        }
        return to;
    }

    private static void score(
            TrainedModel model,
            FeatureTable table,
            long[] moments,
            int from,
            int to,
            SortedMap<Integer, double[]> risks,
            Progress progress) {
        long[] some = Arrays.copyOfRange(moments, from, to);
        FeatureTable then = FeatureBuilder.build(table.data(), table.plan(), table.vectors(), some, progress);
        int[] rows = then.queueRows();
        double[] risk = model.probabilities(ModelInput.all(then), rows, progress);
        for (int i = 0; i < rows.length; i++) {
            double[] ofTicket = risks.computeIfAbsent(then.ticket()[rows[i]], _ -> unknown(moments.length));
            ofTicket[from + Arrays.binarySearch(some, then.asOf()[rows[i]])] = risk[i];
        }
    }

    private static double[] unknown(int moments) {
        double[] risk = new double[moments];
        Arrays.fill(risk, Double.NaN);
        return risk;
    }
}
