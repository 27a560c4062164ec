package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.Aside;
import dev.escalation.model.ModelKind;
import dev.escalation.serve.Client.Answer;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing the model and stopping, with requests in flight. */
@Tag("slow")
class SwapAndStopTest {
    private static final int ASKERS = 6;

    @TempDir
    private Path settings;

    @Test
    void everyAnswerIsThatOfTheModelThatItNames() throws Exception {
        Map<String, Double> risks = new ConcurrentHashMap<>();
        try (RunningServer running = RunningServer.ready(ServerOptions.local(0), settings);
                ExecutorService askers = Executors.newFixedThreadPool(ASKERS)) {
            AtomicInteger left = new AtomicInteger(ASKERS);
            Callable<Integer> asker = () -> askUntilBothSeen(running, risks, left);
            List<Future<Integer>> asked =
                    Stream.generate(() -> askers.submit(asker)).limit(ASKERS).toList();
            running.server.serve(ServedSample.of(ModelKind.LOGISTIC), Progress.NONE);
            int answers = 0;
            for (Future<Integer> future : asked) {
                answers += future.get();
            }
            assertThat(answers).isGreaterThanOrEqualTo(2 * ASKERS);
            assertThat(running.mistakes).isEmpty();
            assertThat(running.client.get("/models").json().at("/models/0/kind").asString())
                    .isEqualTo("logistic");
            assertThat(running.client.get("/metrics").body()).contains("workbench_model_swaps_total 1\n");
        }
        assertThat(risks).hasSize(2);
        assertThat(risks.values()).doesNotHaveDuplicates();
    }

    /** Begins before the swap and ends when the new model has answered. */
    private static int askUntilBothSeen(RunningServer running, Map<String, Double> risks, AtomicInteger left)
            throws IOException, InterruptedException {
        int answers = 0;
        String first = "";
        String last = "";
        try (Client client = new Client(running.server.address())) {
            while (first.isEmpty() || last.startsWith("xgboost")) {
                Answer answer = client.predict(Bodies.TICKET);
                assertThat(answer.status()).isEqualTo(200);
                last = answer.json().path("model_id").asString();
                first = first.isEmpty() ? last : first;
                double risk = answer.json().path("risk_score").asDouble();
                Double known = risks.putIfAbsent(last, risk);
                assertThat(known == null || known == risk).isTrue();
                answers++;
            }
        }
        return answers;
    }

    @Test
    void aRequestInFlightEndsOnItsModelWhileOthersHaveTheNewOne() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RunningServer running = RunningServer.starting(ServerOptions.local(0), settings)) {
            HeldScorer old = new HeldScorer(began, go);
            running.server.serve(old.served(), Progress.NONE);
            old.hold();
            Future<Answer> inFlight = ask(running);
            began.await();
            running.server.serve(ServedSample.of(ModelKind.LOGISTIC), Progress.NONE);
            assertThat(running.client
                            .predict(Bodies.TICKET)
                            .json()
                            .path("model")
                            .asString())
                    .isEqualTo("logistic");
            go.countDown();
            assertThat(inFlight.get().json().path("model").asString()).isEqualTo("xgboost");
        }
    }

    @Test
    void stoppingLetsARequestInFlightEnd() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RunningServer running = RunningServer.starting(ServerOptions.local(0), settings)) {
            HeldScorer scorer = new HeldScorer(began, go);
            running.server.serve(scorer.served(), Progress.NONE);
            scorer.hold();
            Future<Answer> inFlight = ask(running);
            began.await();
            Future<Boolean> stopped = Aside.run(running.server::stop);
            while (isListening(running)) {
                Thread.onSpinWait();
            }
            assertThat(inFlight.isDone()).isFalse();
            go.countDown();
            assertThat(inFlight.get().status()).isEqualTo(200);
            assertThat(stopped.get()).isTrue();
            assertThat(isListening(running)).isFalse();
        }
    }

    private static Future<Answer> ask(RunningServer running) {
        return Aside.run(() -> {
            try (Client client = new Client(running.server.address())) {
                return client.predict(Bodies.TICKET);
            }
        });
    }

    private static boolean isListening(RunningServer running) {
        try (java.net.Socket _ =
                new java.net.Socket("127.0.0.1", running.server.address().getPort())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
