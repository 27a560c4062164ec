package dev.escalation.explain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.app.Training;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.RiskMove;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class WhatIfTest {
    private static Training training;
    private static TrainedModel model;
    private static RiskQueue queue;

    @BeforeAll
    static void train() {
        training = SampleTraining.get();
        model = training.comparison().results().stream()
                .filter(result -> result.name().equals("xgboost"))
                .map(ModelResult::model)
                .findFirst()
                .flatMap(found -> found)
                .orElseThrow();
        queue = RiskQueue.score(model, training.table(), training.usual(), Progress.NONE);
    }

    private static WhatIf whatIf(RiskQueue.Entry entry) {
        return WhatIf.of(model, training.table(), entry.explanation().row(), training.usual());
    }

    @Test
    void aTicketWithItsOwnValuesHasItsOwnRisk() {
        for (RiskQueue.Entry entry : queue.entries().subList(0, 20)) {
            WhatIf whatIf = whatIf(entry);
            Map<String, Setting> own = new HashMap<>();
            whatIf.fields().forEach(field -> own.put(field.info().name(), field.value()));
            assertThat(own).isNotEmpty();
            assertThat(whatIf.risk()).isEqualTo(entry.risk());
            own.values().removeIf(value -> value.equals(new Setting.Level("")));
            assertThat(whatIf.risk(own)).isEqualTo(entry.risk());
            assertThat(whatIf.move(own, Phrases.ENGLISH).factors()).isEmpty();
        }
    }

    @Test
    void differencesOfEffectsAddUpToTheDifferenceOfTheScores() {
        assertThat(model.calibrator()).isInstanceOf(SigmoidCalibration.class);
        int moved = 0;
        for (RiskQueue.Entry entry : queue.entries().subList(0, 20)) {
            WhatIf whatIf = whatIf(entry);
            for (Field field : whatIf.fields()) {
                if (field.value() instanceof Setting.Amount(double value)) {
                    Setting more = new Setting.Amount(Double.isNaN(value) ? 1 : 2 * value + 3);
                    RiskMove move = whatIf.move(Map.of(field.info().name(), more), Phrases.ENGLISH);
                    double sum = move.factors().stream()
                            .mapToDouble(RiskMove.Moved::change)
                            .sum();
                    assertThat(sum).isCloseTo(logOdds(move.now()) - logOdds(move.before()), within(1e-9));
                    moved += move.factors().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void whyARiskMovedInADayAddsUpTooAndSaysBothValues() {
        EarlierRisk earlier = EarlierRisk.dayBefore(model, training.table(), Progress.NONE);
        FeatureTable then = earlier.table();
        int compared = 0;
        for (RiskQueue.Entry entry : queue.entries().subList(0, 40)) {
            int row = entry.explanation().row();
            int ticket = training.table().ticket()[row];
            if (earlier.row(ticket).isEmpty()) {
                assertThat(earlier.riskOfTicket()[ticket]).isNaN();
                continue;
            }
            RiskMove move = RiskMove.between(
                    model,
                    then,
                    earlier.row(ticket).getAsInt(),
                    training.table(),
                    row,
                    training.usual(),
                    Phrases.ENGLISH);
            assertThat(move.before()).isEqualTo(earlier.riskOfTicket()[ticket]);
            assertThat(move.now()).isEqualTo(entry.risk());
            double sum =
                    move.factors().stream().mapToDouble(RiskMove.Moved::change).sum();
            assertThat(sum).isCloseTo(logOdds(move.now()) - logOdds(move.before()), within(1e-9));
            double points = Arrays.stream(move.points().orElseThrow()).sum();
            assertThat(points).isCloseTo(100 * (move.now() - move.before()), within(1e-6));
            assertThat(move.factors())
                    .filteredOn(factor -> factor.column().equals("hours_to_sla_due"))
                    .allMatch(RiskMove.Moved::isOtherValue);
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void optionsLowerTheRiskAndSayWhatTheModelSays() {
        int options = 0;
        for (RiskQueue.Entry entry : queue.entries().subList(0, 30)) {
            WhatIf whatIf = whatIf(entry);
            NearestChange change = NearestChange.of(whatIf, Progress.NONE);
            for (NearestChange.Option option : change.options()) {
                assertThat(option.risk()).isLessThan(entry.risk() - 0.005);
                assertThat(whatIf.risk(option.settings())).isEqualTo(option.risk());
                options++;
            }
            assertThat(change.options())
                    .isSortedAccordingTo(java.util.Comparator.comparingInt((NearestChange.Option option) ->
                                    option.steps().size())
                            .thenComparingDouble(NearestChange.Option::risk));
            assertThat(change.enough())
                    .allMatch(option -> option.risk() < model.threshold().threshold());
        }
        assertThat(options).isPositive();
    }

    @Test
    void onlyOpenTicketsAndKnownFeaturesCanBeTried() {
        FeatureTable table = training.table();
        int past = training.comparison().testRows()[0];
        assertThatThrownBy(() -> WhatIf.of(model, table, past, training.usual()))
                .isInstanceOf(IllegalArgumentException.class);
        WhatIf whatIf = whatIf(queue.entries().getFirst());
        assertThatThrownBy(() -> whatIf.risk(Map.of("group", new Setting.Level("No such group"))))
                .hasMessageContaining("No such group");
        assertThatThrownBy(() -> whatIf.risk(Map.of("group", new Setting.Amount(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(whatIf.fields())
                .extracting(field -> field.info().name())
                .doesNotContain("age_x_transfers", "tier", "customer_earlier_share")
                .contains("group", "group_open_load");
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
