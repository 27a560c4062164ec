package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTimelines;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The one computation of features: for training, for the queue and for a single new ticket. A row depends on events with
 * {@code event_time <= as_of} and on outcomes that were known by then, so cutting the data at any later moment leaves it
 * as it is.
 */
public final class FeatureBuilder {
    /** From this share of positives without a moment on, only the first record of a ticket is a prediction point. */
    private static final double MOST_UNTIMED = 0.05;

    private final CleanData data;
    private final FeaturePlan plan;
    private final Target target;
    private final Optional<TicketVectors> vectors;

    private FeatureBuilder(CleanData data, FeaturePlan plan, Optional<TicketVectors> vectors) {
        this.data = data;
        this.plan = plan;
        this.vectors = plan.text() == TextUse.ON ? vectors : Optional.empty();
        if (plan.text() == TextUse.ON && vectors.isEmpty()) {
            throw new IllegalArgumentException("similar tickets are found by vectors, and there are none");
        }
        this.target = plan.target();
    }

    /** Without vectors. */
    public static FeatureTable build(CleanData data, FeaturePlan plan, OptionalLong queueMoment, Progress progress) {
        return build(data, plan, Optional.empty(), queueMoment, progress);
    }

    /**
     * @param vectors of the data's tickets; needed for {@link TextUse#ON} only
     * @param queueMoment if present, every ticket that is open then and without the outcome gets a row to be scored
     * @throws IllegalArgumentException if vectors are needed and not there
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static FeatureTable build(
            CleanData data,
            FeaturePlan plan,
            Optional<TicketVectors> vectors,
            OptionalLong queueMoment,
            Progress progress) {
        return build(data, plan, vectors, queueMoment.stream().toArray(), progress);
    }

    /**
     * The same with the queues of several moments, for less than one build each: a ticket gets a row at every moment at
     * which it is open and without the outcome.
     *
     * @param queueMoments ascending
     * @throws IllegalArgumentException if they do not ascend, or if vectors are needed and not there
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static FeatureTable build(
            CleanData data, FeaturePlan plan, Optional<TicketVectors> vectors, long[] queueMoments, Progress progress) {
        for (int i = 1; i < queueMoments.length; i++) {
            if (queueMoments[i] <= queueMoments[i - 1]) {
                throw new IllegalArgumentException("the moments of the queue must ascend");
            }
        }
        progress.stage("Computing features", 0);
        return new FeatureBuilder(data, plan, vectors).build(queueMoments, progress);
    }

    private FeatureTable build(long[] queueMoments, Progress progress) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        TicketLife[] lives = LifeReader.readAll(data, timelines, target);
        progress.checkCancelled();
        TicketOutcomes outcomes = TicketOutcomes.of(lives);
        PredictionPoints points = usablePoints(plan.points(), outcomes);
        TicketReading reading = TicketReading.of(
                data, plan.with(points), MessageTones.reader(plan), timelines, lives, queueMoments, progress);
        Optional<SimilarHistory> similar = vectors.map(all -> SimilarHistory.of(data, lives, all, progress));
        FoldedDesk desk = new FoldedDesk(data, lives, reading.rows(), reading.tracked(), reading.pass());
        return reading.table(desk, outcomes, similar, progress);
    }

    private static PredictionPoints usablePoints(PredictionPoints asked, TicketOutcomes outcomes) {
        int positives = 0;
        for (boolean positive : outcomes.positive()) {
            positives += positive ? 1 : 0;
        }
        return usablePoints(asked, positives, outcomes.untimedPositives());
    }

    /** Without the moments of outcomes nobody can say which later rows were still undecided. */
    static PredictionPoints usablePoints(PredictionPoints asked, int positives, int untimedPositives) {
        return untimedPositives > positives * MOST_UNTIMED ? PredictionPoints.only(List.of(0)) : asked;
    }
}
