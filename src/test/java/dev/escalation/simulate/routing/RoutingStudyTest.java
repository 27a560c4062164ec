package dev.escalation.simulate.routing;

import static dev.escalation.simulate.routing.TwoAgents.A1;
import static dev.escalation.simulate.routing.TwoAgents.A2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.simulate.engine.Watch;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.study.Measures;
import dev.escalation.simulate.study.Replications;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk of {@link TwoAgents}, on which everything should go to A1 unless that is too much. */
class RoutingStudyTest {
    private static final int RUNS = 20;
    /** Resolved first, whatever somebody took before. */
    private static final RoutingRule FASTEST =
            RoutingRule.RECOMMENDED.withLoadWeight(0).withMostShare(10);

    private static StudiedDesk studied;
    private static AgentSkills skills;
    private static RoutingStudy study;

    @BeforeAll
    static void simulate() {
        DeskFit fit = TwoAgents.fit(TwoAgents.data());
        studied = TwoAgents.studied(fit);
        skills = AgentSkills.of(fit);
        study = study(1);
    }

    private static RoutingStudy study(long seed) {
        return RoutingStudy.of(
                RoutingStudy.Setup.of(studied, skills, RUNS, seed),
                List.of(RoutingRule.AS_TODAY, RoutingRule.BY_SKILL, RoutingRule.RECOMMENDED, FASTEST),
                Progress.NONE);
    }

    /** Bit by bit what a desk without anybody who watches does. */
    @Test
    void asTodayChangesNothing() {
        Measures[] unwatched = new Measures[RUNS];
        new Replications(
                        studied.with(studied.assumptions()),
                        studied.assumptions(),
                        studied.check().period(),
                        1)
                .each(RUNS, Progress.NONE, turn -> {
                    turn.run(Watch.NONE);
                    unwatched[turn.replication()] = turn.measures();
                });
        assertThat(measures(study, 0)).containsExactly(unwatched);
        assertThat(measures(study, 1)).containsExactly(unwatched);
        assertThat(study.difference(1, Measures::meanResolveHours).high()).isZero();
    }

    private static List<Measures> measures(RoutingStudy of, int rule) {
        return of.outcomes().get(rule).stream()
                .map(RoutingStudy.Outcome::measures)
                .toList();
    }

    @Test
    void sameSeedSameNumbers() {
        RoutingStudy again = study(1);
        for (int rule = 0; rule < study.rules().size(); rule++) {
            assertThat(measures(again, rule)).isEqualTo(measures(study, rule));
        }
        assertThat(measures(study(2), 3)).isNotEqualTo(measures(study, 3));
    }

    /** In every run tickets are resolved sooner when they go to the faster one, who also works longer. */
    @Test
    void theBetterAgentResolvesThemSooner() {
        assertThat(study.difference(2, Measures::meanResolveHours).high()).isNegative();
        assertThat(study.difference(4, Measures::meanResolveHours).high()).isNegative();
        // with one kind of work and fair shares there is nothing to gain: at most an hour on average
        assertThat(study.difference(3, Measures::meanResolveHours).mean()).isBetween(-1.0, 1.0);
        assertThat(study.range(2, Measures::arrived)).isEqualTo(study.range(0, Measures::arrived));
    }

    /** By skill alone A2 gets nothing but what was begun, and that is called out; the share keeps A2 at work. */
    @Test
    void allForTheBestIsNotFair() {
        Fairness bySkill = Fairness.of(study, 2);
        assertThat(bySkill.verdict()).isEqualTo(Fairness.Verdict.PILES_ON_THE_BEST);
        assertThat(load(bySkill, A2).busyAfter()).isZero();
        assertThat(load(bySkill, A1).change()).isEqualTo(AgentLoad.Change.OVERLOADED);
        assertThat(load(bySkill, A1).pace()).isLessThan(0.7);
        Fairness recommended = Fairness.of(study, 3);
        assertThat(load(recommended, A2).busyAfter())
                .isGreaterThan(load(recommended, A2).busyBefore() / 2);
        assertThat(load(recommended, A1).busyAfter())
                .isLessThan(load(bySkill, A1).busyAfter());
    }

    /** All work of a week is somebody's: what A1 resolves more, A2 resolves less. */
    @Test
    void ticketsGoFromOneToTheOther() {
        RoutingStudy.Outcome today = study.outcomes().get(0).getFirst();
        RoutingStudy.Outcome bySkill = study.outcomes().get(2).getFirst();
        assertThat(Arrays.stream(today.resolved()).sum())
                .isEqualTo(today.measures().resolved());
        assertThat(bySkill.resolved()[A1]).isEqualTo(bySkill.measures().resolved());
    }

    private static AgentLoad load(Fairness fairness, int agent) {
        return fairness.agents().stream()
                .filter(one -> one.agent() == agent)
                .findFirst()
                .orElseThrow();
    }
}
