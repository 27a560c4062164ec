package dev.escalation.model.evaluation;

import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Evaluates scored rows at a threshold chosen elsewhere. */
public final class Evaluator {
    private static final int CALIBRATION_BINS = 10;

    private Evaluator() {}

    /**
     * All reported metrics with intervals clustered by customer. Works for any rows, also none or of one class.
     *
     * @param ticket ticket number by row; only its being equal matters
     * @param threshold rows with at least this probability are alerted; infinite to alert nobody, not NaN
     * @param seed equal seeds give equal intervals
     * @throws CancellationException if the user asked to stop
     */
    public static Evaluation evaluate(ScoredRows rows, int[] ticket, double threshold, long seed, Progress progress) {
        if (ticket.length != rows.size() || Double.isNaN(threshold)) {
            throw new IllegalArgumentException(rows.size() + " rows cannot be evaluated with " + ticket.length
                    + " ticket numbers at threshold " + threshold);
        }
        ScoreRanking ranking = ScoreRanking.of(rows);
        List<BootstrapInterval> intervals =
                ClusterBootstrap.intervals(rows, ranking, metrics(threshold), seed, progress);
        return new Evaluation(
                threshold,
                rows.size(),
                (int) ranking.positives(),
                positiveTickets(rows, ticket),
                (int) Arrays.stream(rows.cluster()).distinct().count(),
                ranking.countsAt(threshold),
                intervals.get(0),
                intervals.get(1),
                intervals.get(2),
                intervals.get(3),
                intervals.get(4),
                intervals.get(5),
                intervals.get(6),
                intervals.get(7),
                intervals.get(8),
                intervals.get(9));
    }

    /** In the order of the components of {@link Evaluation}. */
    private static List<ToDoubleFunction<ScoreRanking>> metrics(double threshold) {
        return List.of(
                ranking -> ranking.countsAt(threshold).precision(),
                ranking -> ranking.countsAt(threshold).recall(),
                ranking -> ranking.countsAt(threshold).f1(),
                RankingMetrics::rocAuc,
                RankingMetrics::averagePrecision,
                ProbabilityMetrics::brier,
                ranking -> CalibrationBins.quantile(ranking, CALIBRATION_BINS).expectedError(),
                ranking -> RankingMetrics.top(ranking, 0.05).lift(),
                ranking -> RankingMetrics.top(ranking, 0.10).lift(),
                ranking -> RankingMetrics.top(ranking, 0.20).lift());
    }

    private static int positiveTickets(ScoredRows rows, int[] ticket) {
        return (int) IntStream.range(0, ticket.length)
                .filter(row -> rows.positive()[row])
                .map(row -> ticket[row])
                .distinct()
                .count();
    }
}
