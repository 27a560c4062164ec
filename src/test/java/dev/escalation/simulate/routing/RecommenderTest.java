package dev.escalation.simulate.routing;

import static dev.escalation.simulate.routing.TwoAgents.A1;
import static dev.escalation.simulate.routing.TwoAgents.A2;
import static dev.escalation.simulate.routing.TwoAgents.ACCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CleanData;
import dev.escalation.features.DeskFixture;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.routing.Candidate.Standing;
import dev.escalation.simulate.study.Assumptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final double TUESDAY_NOON = TwoAgents.MOMENT + 36;
    private static final int[] NO_CUSTOMER = new int[2];

    private static CleanData data;
    private static DeskFit fit;
    private static AgentSkills skills;

    @BeforeAll
    static void read() {
        data = TwoAgents.data();
        fit = TwoAgents.fit(data);
        skills = AgentSkills.of(fit);
    }

    private static List<Candidate> rank(RoutingRule rule, double hour, Loads loads) {
        return Recommender.of(fit, Assumptions.AS_READ, skills, rule)
                .rank(ACCESS, DeskFixture.at(hour), loads, NO_CUSTOMER);
    }

    private static Loads usual(double moreOfA1) {
        return new Loads(new double[] {skills.usualOpen(A1) + moreOfA1, skills.usualOpen(A2)}, new double[] {6.5, 4.5});
    }

    /**
     * Usual is (6 + 9) / 12 = 1.25 h. Within, in squares of it: (6 / 7 + 6.8) · 40 / 1.5625 / 478 = 0.410090. Between:
     * (280 · 0.314286² + 200 · 0.44² − 0.410090) / (480 − 118 400 / 480) = 0.282716. What is usual weighs 1.45054 tickets:
     * (1.45054 · 1.25 + 240) / 281.45054 and (1.45054 · 1.25 + 360) / 201.45054.
     */
    @Test
    void skillsOfTheTwo() {
        assertThat(skills.kinds()).containsExactly("Access");
        assertThat(skills.of(A1, ACCESS).tickets()).isEqualTo(280);
        assertThat(skills.of(A1, ACCESS).usualHours()).isCloseTo(1.25, within(1e-9));
        assertThat(skills.of(A1, ACCESS).hours().value()).isCloseTo(0.859167, within(1e-5));
        assertThat(skills.of(A2, ACCESS).hours().value()).isCloseTo(1.796040, within(1e-5));
        assertThat(skills.of(A1, ACCESS).hours().low()).isLessThan(0.859167);
        assertThat(skills.of(A1, ACCESS).escalated().value()).isZero();
        // nothing says when tickets are due
        assertThat(skills.of(A1, ACCESS).breached().value()).isNaN();
        // 280 tickets for an hour each in eight weeks; 200 for three hours
        assertThat(skills.usualOpen(A1)).isCloseTo(280 / (TwoAgents.MOMENT - 9), within(1e-9));
        assertThat(skills.usualOpen(A2)).isCloseTo(600 / (TwoAgents.MOMENT - 9), within(1e-9));
    }

    /** One act of A1 takes at most 6.5 h / 7, which is more than 0.859 h. */
    @Test
    void underUsualLoadTheFastOneIsFirst() {
        List<Candidate> ranked = rank(RoutingRule.RECOMMENDED, TUESDAY_NOON, usual(0));
        assertThat(ranked).extracting(Candidate::agent).containsExactly(A1, A2);
        Candidate first = ranked.getFirst();
        assertThat(first.startsAt()).isEqualTo(DeskFixture.at(TUESDAY_NOON));
        assertThat(first.finishAt()).isCloseTo(DeskFixture.at(TUESDAY_NOON + 6.5 / 7), within(50L));
        assertThat(ranked.getLast().finishAt()).isCloseTo(DeskFixture.at(TUESDAY_NOON + 1.796040), within(50L));
        assertThat(first.share()).isCloseTo(1, within(1e-6));
        assertThat(first.experienceYears()).isEqualTo(3);
    }

    /** Two more open tickets of A1 are 1.857 h, and 2.716 h are more than 1.796 h. */
    @Test
    void whoHasMoreToDoThanUsualComesLater() {
        List<Candidate> ranked = rank(RoutingRule.RECOMMENDED, TUESDAY_NOON, usual(2));
        assertThat(ranked).extracting(Candidate::agent).containsExactly(A2, A1);
        assertThat(ranked.getLast().finishAt())
                .isCloseTo(DeskFixture.at(TUESDAY_NOON + 0.859167 + 2 * 6.5 / 7), within(50L));
        assertThat(rank(RoutingRule.BY_SKILL, TUESDAY_NOON, usual(2)).getFirst().agent())
                .isEqualTo(A1);
    }

    /** Of 22 tickets 13 would be fair for A1, who works 32.5 h of 55 h a week; with 20 it is 21 / 14 of it. */
    @Test
    void whoTookMoreThanTheStatedShareComesLater() {
        Loads loads = new Loads(usual(0).open(), new double[] {20, 2});
        List<Candidate> ranked = rank(RoutingRule.RECOMMENDED, TUESDAY_NOON, loads);
        assertThat(ranked).extracting(Candidate::agent).containsExactly(A2, A1);
        assertThat(ranked.getLast().share()).isCloseTo(1.5, within(1e-6));
        assertThat(ranked.getLast().standing()).isEqualTo(Standing.OVER_SHARE);
        RoutingRule loose = RoutingRule.RECOMMENDED.withMostShare(1.6).withLoadWeight(0);
        assertThat(rank(loose, TUESDAY_NOON, loads).getFirst().agent()).isEqualTo(A1);
        // and the weight alone: 0.929 h by 1 + 3 · 0.5 is 2.321 h
        assertThat(rank(loose.withLoadWeight(3), TUESDAY_NOON, loads).getFirst().agent())
                .isEqualTo(A2);
    }

    /** On Friday evening the next shift is on Monday; at 11:00 only A1 works, but A2 comes soon. */
    @Test
    void whoIsAwayIsKnown() {
        double friday = TwoAgents.MOMENT + 4 * 24 + 17;
        assertThat(rank(RoutingRule.RECOMMENDED, friday, usual(0)))
                .extracting(Candidate::standing)
                .containsExactly(Standing.AWAY, Standing.AWAY);
        Candidate second =
                rank(RoutingRule.RECOMMENDED, TUESDAY_NOON - 1, usual(0)).getLast();
        assertThat(second.startsAt()).isEqualTo(DeskFixture.at(TUESDAY_NOON));
        assertThat(second.standing()).isEqualTo(Standing.READY);
    }

    /** 2 open tickets by 32.5 h a week are fewer per hour than 1.5 by 22.5 h. */
    @Test
    void theLeastLoadedIsCountedPerWorkingHour() {
        Loads loads = new Loads(new double[] {2, 1.5}, new double[2]);
        assertThat(rank(RoutingRule.LEAST_LOADED, TUESDAY_NOON, loads)
                        .getFirst()
                        .agent())
                .isEqualTo(A1);
        Loads others = new Loads(new double[] {2, 1.3}, new double[2]);
        assertThat(rank(RoutingRule.LEAST_LOADED, TUESDAY_NOON, others)
                        .getFirst()
                        .agent())
                .isEqualTo(A2);
    }

    @Test
    void theDeskAtTheEndOfTheData() {
        CurrentDesk now = CurrentDesk.of(data, fit.team());
        int open = data.tickets().ids().codeOf("T-open");
        assertThat(now.agentOf(open)).isEqualTo(A2);
        assertThat(now.loads().open()).containsExactly(0, 1);
        assertThat(now.without(open).open()).containsExactly(0, 0);
        assertThat(now.loads().taken()[A2] - now.without(open).taken()[A2])
                .isCloseTo(Math.pow(0.5, 60.0 / 24 / 14), within(1e-9));
        // one earlier ticket of the same customer, resolved by A1
        assertThat(now.ofCustomer(open)).containsExactly(1, 0);
    }

    @Test
    void rulesOutOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> RoutingRule.RECOMMENDED.withMostShare(0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.9");
        assertThatThrownBy(() -> RoutingRule.RECOMMENDED.withLoadWeight(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoutingRule(RoutingRule.Basis.SKILL, Duration.ZERO, 1, 2, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
