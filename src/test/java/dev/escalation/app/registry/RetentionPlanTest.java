package dev.escalation.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.tables.ModelKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trainings on days 5, 4, 3, 2 and 1 with two models each. */
class RetentionPlanTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plusSeconds(86_400L * day);
    }

    private static ModelKey key(int day, String model) {
        return new ModelKey("run" + day, model);
    }

    private static List<ModelRecord> models() {
        List<ModelRecord> models = new ArrayList<>();
        for (int day = 5; day >= 1; day--) {
            for (String model : List.of("logistic", "xgboost")) {
                models.add(new ModelRecord(
                        key(day, model), "escalation", false, 10, 1, day(day), "", "", ModelMetadata.NONE));
            }
        }
        return models;
    }

    private static Promotion promotion(int day, String model) {
        return new Promotion(
                "escalation", key(day, model), Promotion.Kind.PROMOTION, day(day), "ann", "because", "evidence");
    }

    private static List<String> runs(List<ModelRecord> models) {
        return models.stream().map(model -> model.key().shortName()).toList();
    }

    @Test
    void wholeTrainingsGoTheOldestFirst() {
        RetentionPlan plan = RetentionPlan.of(models(), new Champions(List.of()), 3, Optional.empty());
        assertThat(runs(plan.removed()))
                .containsExactly("logistic@run2", "xgboost@run2", "logistic@run1", "xgboost@run1");
        assertThat(plan.bytes()).isEqualTo(40);
    }

    @Test
    void theDateKeepsMore() {
        RetentionPlan plan = RetentionPlan.of(models(), new Champions(List.of()), 1, Optional.of(day(2)));
        assertThat(runs(plan.removed())).containsExactly("logistic@run1", "xgboost@run1");
    }

    @Test
    void theChampionAndTheOneBeforeItStayAndNoOther() {
        Champions champions = new Champions(List.of(
                promotion(1, "xgboost"), promotion(2, "logistic"), promotion(1, "xgboost"), promotion(3, "xgboost")));
        assertThat(champions.predecessor("escalation").orElseThrow().key()).isEqualTo(key(2, "logistic"));
        RetentionPlan plan = RetentionPlan.of(models(), champions, 1, Optional.empty());
        assertThat(runs(plan.stays())).containsExactly("logistic@run2", "xgboost@run1");
        assertThat(runs(plan.removed())).contains("xgboost@run3").hasSize(6);
    }

    @Test
    void whatIsGoneDoesNotCount() {
        List<ModelRecord> models = new ArrayList<>(models());
        models.replaceAll(model -> model.key().runId().equals("run5")
                ? new ModelRecord(model.key(), "escalation", false, 0, 1, model.at(), "", "", ModelMetadata.NONE)
                : model);
        RetentionPlan plan = RetentionPlan.of(models, new Champions(List.of()), 4, Optional.empty());
        assertThat(plan.removed()).isEmpty();
    }
}
