package dev.escalation.serve;

import dev.escalation.serve.predict.Predictor;
import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.Problem;
import dev.escalation.serve.problem.RefusedException;
import java.util.Optional;

/** What a running server answers from at the moment. */
final class State {
    private volatile Optional<Predictor> predictor = Optional.empty();
    private volatile long swaps;
    private final long startedAt = System.currentTimeMillis();
    private volatile String trouble = "";

    /** Requests in flight keep the one that they began with. */
    synchronized void swap(Predictor next) {
        swaps += predictor.isPresent() ? 1 : 0;
        predictor = Optional.of(next);
    }

    Optional<Predictor> predictor() {
        return predictor;
    }

    /** @throws RefusedException while there is none */
    Predictor ready() {
        return predictor.orElseThrow(() -> new RefusedException(Problem.retry(
                Code.STARTING, "The model is still being loaded and warmed up. Ask /health when it is ready.", 2)));
    }

    /** @param why in words; empty if all is well */
    void trouble(String why) {
        trouble = why;
    }

    String trouble() {
        return trouble;
    }

    String status() {
        if (predictor.isEmpty()) {
            return "starting";
        }
        return trouble.isEmpty() ? "ready" : "degraded";
    }

    Metrics.Now now() {
        long uptime = System.currentTimeMillis() - startedAt;
        return predictor
                .map(ready -> new Metrics.Now(
                        true,
                        ready.served().scorer().modelId(),
                        ready.served().trained(),
                        ready.served().scorer().now(),
                        swaps,
                        uptime))
                .orElseGet(() -> new Metrics.Now(false, "", 0, 0, swaps, uptime));
    }
}
