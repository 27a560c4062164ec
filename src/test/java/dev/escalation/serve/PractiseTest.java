package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.RiskQueue;
import dev.escalation.model.ModelKind;
import dev.escalation.serve.predict.Limits;
import dev.escalation.serve.predict.Predictor;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PractiseTest {
    /** Enough for every open ticket of the sample with its text and without. */
    private static final int BODIES = 900;

    @Test
    void practisesOnTheDesksOwnTicketsAndAllOfThemGetARisk() {
        Predictor predictor = new Predictor(ServedSample.of(ModelKind.LOGISTIC), Limits.DEFAULT);
        RiskQueue queue = predictor.served().queue().get();
        Set<String> open = queue.entries().stream()
                .map(entry -> entry.explanation().ticketId())
                .collect(Collectors.toSet());
        IntFunction<byte[]> bodies = predictor.bodiesToPractise();
        Set<String> practised = new HashSet<>();
        for (int i = 0; i < BODIES; i++) {
            Predictor.Outcome outcome = predictor.predict(bodies.apply(i));
            assertThat(outcome.scored()).isEqualTo(1);
            practised.add(String.valueOf(outcome.json().get("ticket_id")));
        }
        assertThat(practised).containsAll(open).hasSizeGreaterThan(open.size() + BODIES / 4);
        assertThat(predictor.served().queue().get().entries()).hasSameSizeAs(queue.entries());
    }
}
