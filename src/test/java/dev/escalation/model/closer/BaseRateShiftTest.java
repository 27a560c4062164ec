package dev.escalation.model.closer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaseRateShiftTest {
    /** 10 tickets with the outcome, of which 8 are alerted, and 40 others, of which 4 are: in 25 days. */
    private static BaseRateShift shift() {
        Rows rows = new Rows();
        for (int ticket = 0; ticket < 50; ticket++) {
            boolean alerted = ticket < 8 || ticket >= 46;
            if (ticket < 10) {
                rows.positive(ticket, ticket % 7, ticket, 0.1, 200);
                rows.positive(ticket, ticket % 7, ticket + 24, alerted ? 0.7 : 0.2, 200);
            } else {
                rows.negative(ticket, ticket % 7, ticket, alerted ? 0.6 : 0.2);
            }
        }
        return BaseRateShift.of(rows.at(0.5), 25, 7);
    }

    @Test
    void ticketsAreCountedOnce() {
        assertThat(shift().counts()).isEqualTo(new BaseRateShift.Counts(50, 10, 8, 4));
        assertThat(shift().ticketsPerDay()).isEqualTo(2);
        assertThat(shift().counts().truePositiveRate()).isEqualTo(0.8);
        assertThat(shift().counts().falsePositiveRate()).isEqualTo(0.1);
    }

    /** By Bayes: 0.8 · 0.004 / (0.8 · 0.004 + 0.1 · 0.996) = 0.031128…, of 2 tickets a day 0.1028 are alerted. */
    @Test
    void aRareOutcomeMakesAlertsWrong() {
        BaseRateShift.Projection rare = shift().at(1 / 250.0);
        assertThat(rare.precision().value()).isCloseTo(0.0032 / 0.1028, within(1e-12));
        assertThat(rare.alertsPerDay()).isCloseTo(0.2056, within(1e-12));
        assertThat(rare.caughtPerDay()).isCloseTo(0.0064, within(1e-12));
        assertThat(rare.precision().low()).isLessThan(rare.precision().value());
        assertThat(rare.precision().high()).isGreaterThan(rare.precision().value());
    }

    @Test
    void atTheRateOfTheTestItIsTheTest() {
        BaseRateShift.Projection same = shift().at(0.2);
        assertThat(same.precision().value()).isCloseTo(8 / 12.0, within(1e-12));
        assertThat(same.alertsPerDay()).isCloseTo(12 / 25.0, within(1e-12));
        assertThat(shift().precisionAt(0.2)).isCloseTo(8 / 12.0, within(1e-12));
    }

    @Test
    void aRateIsBetweenNothingAndAll() {
        assertThatThrownBy(() -> shift().at(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shift().at(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
