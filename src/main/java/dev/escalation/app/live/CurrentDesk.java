package dev.escalation.app.live;

import dev.escalation.data.CleanData;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.model.TrainedModel;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Scores by the desk of a service as it is at that moment; the service may have had to begin anew. */
record CurrentDesk(Supplier<LiveDesk> desk) implements TicketScorer {
    @Override
    public TrainedModel model() {
        return desk.get().model();
    }

    @Override
    public String modelId() {
        return desk.get().modelId();
    }

    @Override
    public boolean has(String ticketId) {
        return desk.get().has(ticketId);
    }

    @Override
    public long now() {
        return desk.get().now();
    }

    @Override
    public RiskQueue score(CleanData described, OptionalLong asOf) {
        return desk.get().score(described, asOf);
    }
}
