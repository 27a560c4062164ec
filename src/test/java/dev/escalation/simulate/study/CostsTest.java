package dev.escalation.simulate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.features.Target;
import dev.escalation.simulate.study.Sweep.Crossing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class CostsTest {
    private static final Costs EURO = new Costs("EUR", 50, 400, 300, 0.1, 2000);

    private static Outcome outcome(int breached, int escalated, double hours) {
        Measures measures = new Measures(100, 90, breached, 0, 0, escalated, 80, 10, 8, 30, 2, 12);
        return new Outcome(measures, 0, hours, 0, 0, 0);
    }

    @Test
    void everythingThatHappenedCosts() {
        // 30 breaches of 400, 10 escalations of 300 + a tenth of 2000, 6 hours of 50
        assertThat(EURO.of(outcome(30, 10, 6))).isEqualTo(12_000 + 5_000 + 300);
    }

    @Test
    void savingIsWhatTodayCostsMore() {
        Worth money = Worth.of(Optional.of(EURO), Target.SLA_BREACH);
        // 5 breaches and 2 escalations less, for 20 hours: 2000 + 1000 - 1000
        assertThat(money.of(outcome(25, 8, 20), outcome(30, 10, 0))).isEqualTo(2000);
        assertThat(money.of(outcome(30, 10, 20), outcome(30, 10, 0))).isEqualTo(-1000);
    }

    @Test
    void withoutMoneyOutcomesAreCounted() {
        assertThat(Worth.of(Optional.empty(), Target.SLA_BREACH).of(outcome(25, 8, 20), outcome(30, 10, 0)))
                .isEqualTo(5);
        assertThat(Worth.of(Optional.empty(), Target.ESCALATION).of(outcome(25, 8, 20), outcome(30, 10, 0)))
                .isEqualTo(2);
    }

    @Test
    void amountsAreNotNegativeAndCurrenciesAreNamed() {
        assertThatThrownBy(() -> new Costs("EUR", -1, 0, 0, 0, 0)).hasMessageContaining("An agent hour");
        assertThatThrownBy(() -> new Costs("EUR", 1, Double.NaN, 0, 0, 0)).hasMessageContaining("A breach");
        assertThatThrownBy(() -> new Costs("EUR", 1, 1, 1, 1.1, 0)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Costs(" ", 1, 1, 1, 1, 0)).hasMessageContaining("currency");
    }

    /** Worth −10, 10, 30 at chances 0, 0.5 and 1, in two replications that differ by 10. */
    @Test
    void breakEvenLiesBetweenTheValues() {
        double[] at = {0, 0.5, 1};
        Crossing crossing = Crossing.of(at, new double[][] {{-5, -15}, {15, 5}, {35, 25}});
        assertThat(crossing.mean()).isCloseTo(0.25, within(1e-12));
        assertThat(crossing.low()).isCloseTo(0.125, within(1e-12));
        assertThat(crossing.high()).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void whatNeverPaysHasNoBreakEven() {
        double[] at = {0, 1};
        assertThat(Crossing.of(at, new double[][] {{-5}, {-1}}).mean()).isInfinite();
        assertThat(Crossing.of(at, new double[][] {{2}, {3}}).mean()).isZero();
        // worth something at first, then not: it has to go on to pay
        assertThat(Crossing.of(new double[] {0, 1, 2, 3}, new double[][] {{1}, {-1}, {1}, {2}})
                        .mean())
                .isEqualTo(1.5);
    }
}
