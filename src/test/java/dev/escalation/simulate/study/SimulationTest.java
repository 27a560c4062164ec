package dev.escalation.simulate.study;

import static dev.escalation.simulate.study.Compared.ALERT_LINE;
import static dev.escalation.simulate.study.Compared.MODEL;
import static dev.escalation.simulate.study.Compared.ORACLE;
import static dev.escalation.simulate.study.Compared.RULE;
import static dev.escalation.simulate.study.Compared.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.features.Target;
import dev.escalation.simulate.study.FitCheck.Verdict;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample's desk with a model that has not seen the tickets that live again. */
class SimulationTest {
    private static final int FEW = 40;
    private static final int FEWER = 12;
    private static StudiedDesk desk;
    private static Scenario usual;
    private static Simulation simulation;

    @BeforeAll
    static void simulate() {
        desk = StudiedSample.desk(Target.SLA_BREACH);
        usual = Scenario.usual(desk);
        simulation = of(usual);
    }

    private static Simulation of(Scenario scenario) {
        return Simulation.of(desk, scenario, FEW, 1, Progress.NONE);
    }

    @Test
    void theDeskFitsBeforeAnythingIsAsked() {
        assertThat(desk.check().verdict()).isEqualTo(Verdict.GOOD);
    }

    /** At least 20 % fewer breaches and 30 % less time until somebody cares, with the whole range beyond the goals. */
    @Test
    void theModelReachesTheGoalsOnTheSample() {
        assertThat(usual.shareOfHours(desk)).isCloseTo(0.075, within(0.005));
        Range breaches = simulation.change(MODEL, simulation.outcomes());
        assertThat(breaches.mean()).isLessThan(-0.25);
        assertThat(breaches.high()).isLessThan(-0.2);
        assertThat(simulation.change(MODEL, Outcome::attentionHours).high()).isLessThan(-0.3);
    }

    @Test
    void whoKnowsMoreAvoidsMore() {
        assertThat(simulation.avoided(TODAY)).isEqualTo(new Range(0, 0, 0));
        assertThat(simulation.avoided(RULE).mean())
                .isLessThan(simulation.avoided(MODEL).mean());
        assertThat(simulation.avoided(MODEL).mean())
                .isLessThan(simulation.avoided(ORACLE).mean());
        assertThat(simulation.avoided(ALERT_LINE).mean()).isPositive();
    }

    /** Twenty-two tickets on each of 64 working days; three people for half an hour each. */
    @Test
    void capacityIsKeptAndTimeIsCounted() {
        Outcome one = simulation.study().outcomes().get(MODEL.ordinal()).getFirst();
        assertThat(one.treated()).isEqualTo(usual.perDay() * 64);
        assertThat(one.treatmentHours()).isEqualTo(one.treated() * 1.5);
        Outcome byLine = simulation.study().outcomes().get(ALERT_LINE.ordinal()).getFirst();
        assertThat(byLine.treated()).isLessThan(one.treated());
    }

    /** The riskiest tickets are due so soon that acting comes too late: the time is better spent on others. */
    @Test
    void leavingTheHopelessAloneAvoidsMore() {
        Scenario all = new Scenario(
                usual.kind(),
                usual.intervention(),
                usual.perDay(),
                usual.alertLine(),
                0,
                1,
                1,
                1,
                usual.days(),
                usual.costs());
        assertThat(of(all).avoided(MODEL).mean())
                .isLessThan(simulation.avoided(MODEL).mean());
    }

    /** What is done for some is done at the cost of others. */
    @Test
    void othersWaitLonger() {
        assertThat(simulation.range(MODEL, Outcome::othersDelayHours).low()).isPositive();
        assertThat(simulation.range(MODEL, Outcome::othersBreached).low()).isPositive();
    }

    /** Agents who have two fifths of their hours for tickets drown, and whoever acts pushes them further under. */
    @Test
    void withoutSpareCapacityActingHarms() {
        Simulation busy = of(usual.at(0.4, 1));
        assertThat(busy.range(TODAY, busy.outcomes()).mean())
                .isGreaterThan(
                        1.5 * simulation.range(TODAY, simulation.outcomes()).mean());
        assertThat(busy.avoided(MODEL).high()).isNegative();
        assertThat(busy.change(MODEL, busy.outcomes()).low()).isPositive();
    }

    @Test
    void sameSeedSameNumbersWhateverTheProcessors() {
        assertThat(of(usual).study().outcomes()).isEqualTo(simulation.study().outcomes());
        assertThat(Simulation.of(desk, usual, FEW, 2, Progress.NONE).study().outcomes())
                .isNotEqualTo(simulation.study().outcomes());
        // a policy's luck does not depend on which others are compared
        Study alone = Study.of(simulation.study().setup(), List.of(usual.top(Ranking.ORACLE)), Progress.NONE);
        assertThat(alone.outcomes().get(1))
                .isEqualTo(simulation.study().outcomes().get(ORACLE.ordinal()));
    }

    @Test
    void nobodyActsWithoutCapacityOrWithALineThatNothingReaches() {
        Simulation none = of(usual.taking(0));
        assertThat(none.study().outcomes().get(MODEL.ordinal()))
                .isEqualTo(none.study().outcomes().get(TODAY.ordinal()));
    }

    @Test
    void breakEvenIsLowWhereActingIsCheap() {
        Sweep chances = Sweep.byChance(desk, usual, FEWER, 1, Progress.NONE);
        assertThat(chances.model().getFirst().mean()).isNegative();
        assertThat(chances.modelPays().mean()).isBetween(0.0, 0.1);
        assertThat(chances.modelPays().low())
                .isLessThanOrEqualTo(chances.modelPays().mean());
        assertThat(chances.modelPays().high())
                .isGreaterThanOrEqualTo(chances.modelPays().mean());
        Costs costs = new Costs("EUR", 48, 420, 0, 0, 0);
        Sweep money = Sweep.byChance(desk, usual.costing(Optional.of(costs)), FEWER, 1, Progress.NONE);
        assertThat(money.modelPays().mean()).isBetween(0.4, 0.8);
        Costs dear = new Costs("EUR", 480, 420, 0, 0, 0);
        assertThat(Sweep.byChance(desk, usual.costing(Optional.of(dear)), FEWER, 1, Progress.NONE)
                        .modelPays()
                        .mean())
                .isInfinite();
    }

    @Test
    void moreCapacityAvoidsMoreUntilEnoughIsDone() {
        Sweep capacity = Sweep.byCapacity(desk, usual, FEW, 1, Progress.NONE);
        assertThat(capacity.at()).startsWith(0).isSorted();
        assertThat(capacity.model().getFirst()).isEqualTo(new Range(0, 0, 0));
        int now = 3;
        assertThat(capacity.at()[now]).isEqualTo(usual.perDay());
        assertThat(capacity.model().get(now)).isEqualTo(simulation.avoided(MODEL));
    }

    @Test
    void theMostImportantAssumptionComesFirst() {
        Sensitivity sensitivity = Sensitivity.of(desk, usual, FEWER, 1, Progress.NONE);
        assertThat(sensitivity.now())
                .isEqualTo(Simulation.of(desk, usual, FEWER, 1, Progress.NONE).avoided(MODEL));
        assertThat(sensitivity.rows()).hasSize(6).isSortedAccordingTo((a, b) -> Double.compare(b.width(), a.width()));
        Sensitivity.Row chance = sensitivity.rows().stream()
                .filter(row -> row.lever() == Sensitivity.Lever.CHANCE)
                .findFirst()
                .orElseThrow();
        assertThat(chance.atLow().mean()).isLessThan(sensitivity.now().mean());
        assertThat(chance.atHigh().mean()).isGreaterThan(sensitivity.now().mean());
        Sensitivity money = Sensitivity.of(
                desk, usual.costing(Optional.of(new Costs("EUR", 48, 420, 100, 0, 0))), FEWER, 1, Progress.NONE);
        assertThat(money.rows()).hasSize(9);
    }

    /** By the model's escalations the time until somebody cares falls by more than by the rule's. */
    @Test
    void escalationsAreCaughtByTheModel() {
        StudiedDesk escalations = StudiedSample.desk(Target.ESCALATION);
        Simulation acting = Simulation.of(escalations, Scenario.usual(escalations), FEW, 1, Progress.NONE);
        assertThat(acting.change(MODEL, acting.outcomes()).high()).isNegative();
        assertThat(acting.change(MODEL, Outcome::attentionHours).high()).isLessThan(-0.3);
        assertThat(acting.change(MODEL, Outcome::attentionHours).mean())
                .isLessThan(acting.change(RULE, Outcome::attentionHours).mean());
    }

    @Test
    void scenariosCheckThemselves() {
        assertThatThrownBy(() -> usual.taking(-1)).hasMessageContaining("tickets a day");
        assertThatThrownBy(() -> usual.at(0, 1)).hasMessageContaining("availability");
        assertThatThrownBy(() -> usual.at(1, Double.NaN)).hasMessageContaining("new tickets");
        assertThatThrownBy(() -> desk.period(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
