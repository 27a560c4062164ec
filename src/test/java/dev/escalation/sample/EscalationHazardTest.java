package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected numbers are worked out by hand in the tests. */
class EscalationHazardTest {
    private static final long HOUR = 3600;
    private static final long CREATED = 1_767_225_600L; // 2026-01-01T00:00:00Z

    @Test
    void aConstantHazardGivesOneMinusExpOfRateTimesTime() {
        TrueRisk risk =
                new TrueRisk(at -> List.of(closesAfter(50), closesAfter(50)), EscalationHazard.constant(0.02), 1);

        TicketState state = ticket();
        assertThat(risk.estimate(state)).isCloseTo(1 - Math.exp(-0.02 * 50), within(1e-12));
        state.now = CREATED + 30 * HOUR; // 20 hours are left
        assertThat(risk.estimate(state)).isCloseTo(1 - Math.exp(-0.02 * 20), within(1e-12));
    }

    @Test
    void theRiskIsTheMeanOverFutures() {
        TrueRisk risk =
                new TrueRisk(at -> List.of(closesAfter(10), closesAfter(100)), EscalationHazard.constant(0.01), 1);

        double byHand = ((1 - Math.exp(-0.1)) + (1 - Math.exp(-1.0))) / 2;
        assertThat(risk.estimate(ticket())).isCloseTo(byHand, within(1e-12));
    }

    @Test
    void nothingEscalatesWhileResolvedOrAfterAnEscalation() {
        EscalationHazard hazard = EscalationHazard.constant(0.5);
        TicketState resolved = ticket();
        resolved.phase = Phase.RESOLVED;
        TicketState escalated = ticket();
        escalated.escalated = true;

        assertThat(hazard.integral(resolved, CREATED + HOUR)).isZero();
        assertThat(hazard.integral(escalated, CREATED + HOUR)).isZero();
        assertThat(hazard.integral(ticket(), CREATED + HOUR)).isEqualTo(0.5);
    }

    @Test
    void theStepsOfAgeWaitAndSlaMultiplyTheRate() {
        EscalationHazard hazard = new EscalationHazard();
        TicketState state = ticket(); // waits from the start, SLA of 100 hours
        double rate = EscalationHazard.BASE_PER_HOUR * Math.exp(hazard.score(state));

        // rate by age and by wait, and 1.4 from half of the SLA on: 0-4, 4-12, 12-24, 24-48, 48-50, 50-60 hours
        double weights =
                4 * 0.15 + 8 * 0.4 * 1.3 + 12 * 0.4 * 1.8 + 24 * 0.7 * 2.6 + 2 * 1.0 * 3.6 + 10 * 1.0 * 3.6 * 1.4;
        assertThat(hazard.integral(state, CREATED + 60 * HOUR)).isCloseTo(rate * weights, within(1e-12));
    }

    @Test
    void theDrawIsReachedWhereTheIntegralSaysSo() {
        EscalationHazard hazard = new EscalationHazard();
        TicketState state = ticket();
        double budget = hazard.integral(state, CREATED + 30 * HOUR);

        assertThat(hazard.reaches(state, CREATED + 90 * HOUR, budget))
                .isBetween(CREATED + 30 * HOUR, CREATED + 30 * HOUR + 1);
        assertThat(hazard.reaches(state, CREATED + 20 * HOUR, budget)).isEqualTo(CREATED + 20 * HOUR);
    }

    @Test
    void transfersAndReopeningsAndAnnoyanceRaiseTheScore() {
        EscalationHazard hazard = new EscalationHazard();
        double before = hazard.score(ticket());
        TicketState worse = ticket();
        worse.transfers = 2;
        worse.reopens = 1;

        assertThat(hazard.score(worse) - before).isCloseTo(2 * 0.7 + 1.0, within(1e-12));
        worse.transfers = 9; // counts as 3
        assertThat(hazard.score(worse) - before).isCloseTo(3 * 0.7 + 1.0, within(1e-12));
        worse.annoyance = 1;
        assertThat(hazard.score(worse)).isGreaterThan(before + 3 * 0.7 + 1.0);
    }

    private static TicketState ticket() {
        Customer customer = new Customer(0, "Ada Bell", "ada@example.com", Region.EUROPE, Tier.STANDARD, false, 0, 0);
        TicketFacts facts = new TicketFacts(
                0, customer, CREATED, Category.BUG, 0, Channel.WEB, Group.APPLICATIONS, 1, 0, CREATED + 100 * HOUR);
        return new TicketState(facts, Group.APPLICATIONS, Urgency.MEDIUM, 0);
    }

    private static Dynamics closesAfter(int hours) {
        return new Dynamics() {
            @Override
            public void plan(TicketState state, Stream stream) {
                state.nextJump = TicketState.Jump.CLOSE;
                state.nextAt = CREATED + hours * HOUR;
            }

            @Override
            public void apply(TicketState state, Stream stream, EventSink sink) {
                state.phase = Phase.CLOSED;
            }
        };
    }
}
