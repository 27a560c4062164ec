package dev.escalation.app.live;

import dev.escalation.app.ScoredData;
import dev.escalation.data.CleanData;
import dev.escalation.etl.SettledAttributes;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.ScoreHistory;
import dev.escalation.live.desk.Scorer;
import dev.escalation.task.Progress;
import java.util.Optional;
import java.util.function.Function;

/** A desk as it is before anything changes, with the queue of a day before. */
public final class LiveBeginning {
    private final LiveDesk desk;
    private final RiskQueue queue;
    private final ScoreHistory history;
    private final DeskClock clock;
    private final SettledAttributes attributes;
    private final Optional<LiveTexts> texts;

    private LiveBeginning(
            LiveDesk desk,
            RiskQueue queue,
            ScoreHistory history,
            DeskClock clock,
            SettledAttributes attributes,
            Optional<LiveTexts> texts) {
        this.desk = desk;
        this.queue = queue;
        this.history = history;
        this.clock = clock;
        this.attributes = attributes;
        this.texts = texts;
    }

    /** @param modelId names the model in answers and records */
    public static LiveBeginning of(ScoredData data, String modelId, Progress progress) {
        Scorer scorer = new Scorer(data.model(), modelId, data.usual());
        EarlierRisk earlier = EarlierRisk.dayBefore(data.model(), data.table(), progress);
        return of(data.table(), scorer, earlier, DeskClock.of(data.moment()), progress);
    }

    /**
     * @param table of all data
     * @param earlier what the model would have said a day before
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static LiveBeginning of(
            FeatureTable table, Scorer scorer, EarlierRisk earlier, DeskClock clock, Progress progress) {
        CleanData data = table.data();
        Optional<TicketVectors> vectors = table.vectors();
        Optional<LiveTexts> texts = vectors.map(read -> new LiveTexts(data, read));
        LiveDesk desk =
                LiveDesk.of(data, scorer, texts.map(Function.identity()), clock.now(data.lastMoment()), progress);
        return new LiveBeginning(
                desk, desk.queue(progress), new ScoreHistory(earlier), clock, SettledAttributes.of(data), texts);
    }

    /** The desk; its scores may be read and tickets described by any thread. */
    public LiveDesk desk() {
        return desk;
    }

    /** All its open tickets. */
    public RiskQueue queue() {
        return queue;
    }

    ScoreHistory history() {
        return history;
    }

    DeskClock clock() {
        return clock;
    }

    /** What columns turned out to be in all data; a few rows would not tell. */
    SettledAttributes attributes() {
        return attributes;
    }

    Optional<LiveTexts> texts() {
        return texts;
    }
}
