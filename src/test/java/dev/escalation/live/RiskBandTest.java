package dev.escalation.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskBandTest {
    @Test
    void bordersFollowTheAlertLine() {
        assertThat(RiskBand.CRITICAL.from(0.1)).isEqualTo(0.6);
        assertThat(RiskBand.CRITICAL.from(0.5)).isEqualTo(0.75);
        assertThat(RiskBand.HIGH.from(0.5)).isEqualTo(0.5);
        assertThat(RiskBand.ELEVATED.from(0.5)).isEqualTo(0.25);
        assertThat(RiskBand.LOW.from(0.5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.75})
    void aRiskOnABorderIsInTheBandAboveIt(double alertLine) {
        for (RiskBand band : RiskBand.values()) {
            double border = band.from(alertLine);
            assertThat(RiskBand.of(border, alertLine)).isEqualTo(band);
            if (band != RiskBand.LOW) {
                assertThat(RiskBand.of(Math.nextDown(border), alertLine).ordinal())
                        .isEqualTo(band.ordinal() + 1);
            }
        }
    }
}
