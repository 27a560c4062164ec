package dev.escalation.serve;

import dev.escalation.data.CleanData;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainedModel;
import dev.escalation.serve.predict.Served;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** A scorer that waits, so that requests are in flight for as long as a test wants. */
final class HeldScorer implements TicketScorer {
    private final Served real = ServedSample.of(ModelKind.XGBOOST);
    private final CountDownLatch began;
    private final CountDownLatch go;
    private volatile boolean holding;

    HeldScorer(CountDownLatch began, CountDownLatch go) {
        this.began = began;
        this.go = go;
    }

    /** From now on. */
    void hold() {
        holding = true;
    }

    Served served() {
        return new Served(this, real.shape(), real.usual(), real.queue(), real.card(), real.trained());
    }

    @Override
    public TrainedModel model() {
        return real.scorer().model();
    }

    @Override
    public String modelId() {
        return real.scorer().modelId();
    }

    @Override
    public boolean has(String ticketId) {
        return real.scorer().has(ticketId);
    }

    @Override
    public long now() {
        return real.scorer().now();
    }

    @Override
    public RiskQueue score(CleanData described, OptionalLong asOf) {
        if (holding) {
            began.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return real.scorer().score(described, asOf);
    }
}
