package dev.escalation.app;

import dev.escalation.explain.Explained;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.stream.IntStream;

/**
 * What one trained model says of the open tickets, and what it reacts to over the test rows.
 *
 * @param explanation of at most {@value #ROWS_EXPLAINED} test rows, evenly spread; of none if it failed
 * @param failure why there is no explanation; empty if there is one
 * @param earlier what the model would have said of the open tickets a day before
 */
public record Insight(
        TrainedModel model,
        Explanation explanation,
        String failure,
        GlobalImportance importance,
        RiskQueue queue,
        EarlierRisk earlier) {
    private static final int ROWS_EXPLAINED = 2000;

    /**
     * @param model one of the training's
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Insight of(Training training, TrainedModel model, Progress progress) {
        progress.stage("Explaining " + model.kind().label(), 0);
        int[] rows = sample(training.comparison().testRows());
        Explained explained = Explained.of(model, training.table(), rows, progress);
        Explanation explanation = explained.explanation().orElseGet(Explanation::none);
        RiskQueue queue = RiskQueue.score(model, training.table(), training.usual(), progress);
        EarlierRisk earlier = EarlierRisk.dayBefore(model, training.table(), progress);
        GlobalImportance importance = GlobalImportance.of(explanation, training.table());
        return new Insight(model, explanation, explained.failure(), importance, queue, earlier);
    }

    /** Evenly spread, so that every week of the test segment is there. */
    private static int[] sample(int[] rows) {
        int count = Math.min(ROWS_EXPLAINED, rows.length);
        return IntStream.range(0, count)
                .map(i -> rows[(int) ((long) i * rows.length / count)])
                .toArray();
    }
}
