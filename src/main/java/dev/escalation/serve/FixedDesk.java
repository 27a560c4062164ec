package dev.escalation.serve;

import dev.escalation.app.ScoredData;
import dev.escalation.data.CleanData;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.OptionalLong;

/** Scores described tickets by themselves: what the desk knows of their customers, agents and groups is left out. */
final class FixedDesk implements TicketScorer {
    private final ScoredData desk;
    private final String modelId;
    private final UsualValues usual;

    FixedDesk(ScoredData desk, String modelId) {
        this.desk = desk;
        this.modelId = modelId;
        this.usual = desk.usual();
    }

    @Override
    public TrainedModel model() {
        return desk.model();
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public long now() {
        return desk.moment();
    }

    UsualValues usual() {
        return usual;
    }

    RiskQueue queue() {
        return RiskQueue.score(desk.model(), desk.table(), usual, Progress.NONE);
    }

    @Override
    public RiskQueue score(CleanData described, OptionalLong asOf) {
        OptionalLong moment = OptionalLong.of(asOf.orElse(Math.max(described.lastMoment(), now())));
        FeatureTable table = FeatureBuilder.build(described, desk.model().plan(), moment, Progress.NONE);
        return RiskQueue.score(desk.model(), table, usual, Progress.NONE);
    }
}
