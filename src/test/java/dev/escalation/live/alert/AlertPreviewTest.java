package dev.escalation.live.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.app.Training;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.live.SampleTraining;
import dev.escalation.live.alert.AlertPreview.Verdict;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules of alerting on the test period of the sample desk. */
@Tag("slow")
class AlertPreviewTest {
    private static final Training TRAINING = SampleTraining.get();
    private static List<AlertPreview> previews = List.of();

    @BeforeAll
    static void preview() {
        TrainedModel model = TRAINING.comparison().best().model().orElseThrow();
        double line = model.threshold().threshold();
        AlertRule both = new AlertRule(
                "likely",
                Optional.of(new AlertRule.Score(line, line / 2)),
                Optional.empty(),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                24);
        AlertRules rules = new AlertRules(List.of(both), ZoneOffset.UTC, Optional.empty(), OptionalInt.empty());
        previews = AlertPreview.of(
                new TestPeriod(TRAINING.comparison(), model),
                60,
                List.of(
                        rules,
                        rules.with(AlertRule::withoutCoolDown),
                        rules.with(AlertRule::withoutHysteresis),
                        rules.with(rule -> rule.withoutHysteresis().withoutCoolDown())),
                Progress.NONE);
    }

    @Test
    void hysteresisSavesAlertsAndNoTicket() {
        AlertFigures with = previews.get(1).figures();
        AlertFigures without = previews.get(3).figures();
        assertThat(with.tickets()).isEqualTo(without.tickets()).isGreaterThan(200);
        assertThat(with.alerts()).isLessThan((int) (without.alerts() * 0.85));
        assertThat(with.precision()).isGreaterThan(without.precision() + 0.04);
    }

    @Test
    void coolDownAloneSavesLess() {
        assertThat(previews.get(2).figures().alerts())
                .isLessThan(previews.get(3).figures().alerts())
                .isGreaterThan(previews.get(0).figures().alerts());
    }

    @Test
    void everyAlertIsJudgedByWhatHappenedAfterIt() {
        FeatureTable table = TRAINING.table();
        TicketOutcomes outcomes = table.outcomes();
        Set<Verdict> seen = new HashSet<>();
        for (AlertPreview.Judged one : previews.get(3).alerts()) {
            int ticket = table.data().tickets().ids().codeOf(one.alert().ticketId());
            Segment segment = TRAINING.comparison().split().ofTicket()[ticket];
            boolean learned = segment == Segment.TRAIN || segment == Segment.VALIDATION;
            boolean decided = outcomes.known()[ticket]
                    && Instants.isKnown(outcomes.knownAt()[ticket])
                    && (outcomes.positive()[ticket] || !outcomes.closedInBulk()[ticket]);
            Verdict expected = learned
                    ? Verdict.LEARNED
                    : !decided ? Verdict.OPEN : outcomes.positive()[ticket] ? Verdict.RIGHT : Verdict.WRONG;
            assertThat(one.verdict()).isEqualTo(expected);
            if (expected == Verdict.RIGHT) {
                assertThat(one.leadHours())
                        .isPositive()
                        .isEqualTo((outcomes.knownAt()[ticket] - one.alert().at()) / 3_600_000.0);
            }
            seen.add(expected);
        }
        assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void figuresAddUp() {
        AlertPreview preview = previews.getFirst();
        AlertFigures all = preview.figures();
        assertThat(all.right() + all.wrong() + all.open() + all.learned()).isEqualTo(all.alerts());
        assertThat(preview.moments()).isEqualTo(864);
        assertThat(all.perDay()).isCloseTo(all.alerts() / (863 / 24.0), within(1e-9));
        assertThat(all.precision()).isBetween(all.low(), all.high());
        assertThat(preview.lastWeek().alerts()).isLessThan(all.alerts());
    }
}
