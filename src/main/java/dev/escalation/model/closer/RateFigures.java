package dev.escalation.model.closer;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * How a model did on some of the test rows, at the frozen alert line; 95 % intervals clustered by customer.
 *
 * @param places of the rows among the test rows
 * @param positives rows whose outcome happened
 * @param positiveTickets distinct tickets among them
 * @param alerted rows at or above the line
 * @param rocAuc NaN where the rows are of one class
 * @param precision NaN where nothing is alerted
 * @param recall NaN where nothing happened
 */
public record RateFigures(
        int[] places,
        int tickets,
        int positives,
        int positiveTickets,
        int alerted,
        BootstrapInterval rocAuc,
        BootstrapInterval precision,
        BootstrapInterval recall) {
    static RateFigures of(TestScores scores, int[] places, long seed, Progress progress) {
        ScoredRows rows = scores.scored().subset(places);
        ScoreRanking ranking = ScoreRanking.of(rows);
        double line = scores.threshold();
        List<BootstrapInterval> figures = ClusterBootstrap.intervals(
                rows,
                ranking,
                List.of(
                        RankingMetrics::rocAuc,
                        drawn -> precision(drawn.countsAt(line)),
                        drawn -> recall(drawn.countsAt(line))),
                seed,
                progress);
        return new RateFigures(
                places,
                (int) Arrays.stream(places)
                        .map(place -> scores.ticket()[place])
                        .distinct()
                        .count(),
                (int) ranking.positives(),
                scores.positiveTickets(places),
                (int) ranking.countsAt(line).alerted(),
                figures.get(0),
                figures.get(1),
                figures.get(2));
    }

    private static double precision(ConfusionCounts counts) {
        return counts.alerted() == 0 ? Double.NaN : counts.precision();
    }

    private static double recall(ConfusionCounts counts) {
        return counts.positives() == 0 ? Double.NaN : counts.recall();
    }

    public Verdict verdict() {
        return Verdict.of(positiveTickets);
    }
}
