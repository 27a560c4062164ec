package dev.escalation.live.replay;

import dev.escalation.features.FeatureTable;
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
        new QueueWalk(model, table)
                .walk(
                        moments,
                        (moment, then, rows, risk) -> {
                            for (int i = 0; i < rows.length; i++) {
                                risks.computeIfAbsent(then.ticket()[rows[i]], _ -> unknown(moments.length))[moment] =
                                        risk[i];
                            }
                        },
                        progress);
        return new ScoredMoments(
                moments,
                risks.keySet().stream().map(known::apply).toList(),
                risks.values().toArray(double[][]::new),
                table.data().lastMoment());
    }

    private static double[] unknown(int moments) {
        double[] risk = new double[moments];
        Arrays.fill(risk, Double.NaN);
        return risk;
    }
}
