package dev.escalation.live.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.Instants;
import dev.escalation.live.alert.AlertPreview.Judged;
import dev.escalation.live.replay.Fate;
import dev.escalation.live.replay.ReplayTicket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertFiguresTest {
    private static final long HOUR = 3_600_000;

    @Test
    void elevenOfFourteen() {
        List<Judged> alerts = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            alerts.add(judged("R" + i, 0, new Fate(Fate.Kind.HAPPENED, (i + 1) * HOUR), false));
        }
        for (int i = 0; i < 3; i++) {
            alerts.add(judged("W" + i, 0, new Fate(Fate.Kind.ENDED, HOUR), false));
        }
        AlertFigures figures = AlertFigures.of(alerts, 7);
        assertThat(figures.alerts()).isEqualTo(14);
        assertThat(figures.right()).isEqualTo(11);
        assertThat(figures.precision()).isCloseTo(11 / 14.0, within(1e-12));
        // Wilson by hand: z² = 3.841459, centre (0.785714 + 1.920729/14) / (1 + 3.841459/14) = 0.724230
        assertThat(figures.low()).isCloseTo(0.5241, within(5e-5));
        assertThat(figures.high()).isCloseTo(0.9243, within(5e-5));
        assertThat(figures.perDay()).isEqualTo(2);
        assertThat(figures.medianLeadHours()).isEqualTo(6);
    }

    @Test
    void whatProvesNothingIsInNoShare() {
        List<Judged> alerts = List.of(
                judged("A", 0, new Fate(Fate.Kind.HAPPENED, 4 * HOUR), false),
                judged("A", 2 * HOUR, new Fate(Fate.Kind.HAPPENED, 4 * HOUR), false),
                judged("B", 0, new Fate(Fate.Kind.HAPPENED, 4 * HOUR), true),
                judged("C", 0, new Fate(Fate.Kind.OPEN, Instants.MISSING), false),
                judged("D", 0, new Fate(Fate.Kind.UNKNOWN, Instants.MISSING), false));
        AlertFigures figures = AlertFigures.of(alerts, 1);
        assertThat(figures)
                .extracting(AlertFigures::right, AlertFigures::wrong, AlertFigures::open, AlertFigures::learned)
                .containsExactly(2, 0, 2, 1);
        assertThat(figures.tickets()).isEqualTo(4);
        assertThat(figures.precision()).isEqualTo(1);
        // one ticket is one piece of evidence: 1 / (1 + z²)
        assertThat(figures.low()).isCloseTo(1 / (1 + 3.841459), within(1e-6));
        assertThat(figures.medianLeadHours()).isEqualTo(3);
    }

    @Test
    void nothingIsNoFigure() {
        AlertFigures figures = AlertFigures.of(List.of(), 7);
        assertThat(figures.precision()).isNaN();
        assertThat(figures.low()).isNaN();
        assertThat(figures.medianLeadHours()).isNaN();
        assertThat(figures.perDay()).isZero();
    }

    private static Judged judged(String ticket, long at, Fate fate, boolean learned) {
        Alert alert = new Alert(ticket + at, "rule", ticket, at, 0.5, "", Double.NaN);
        return AlertPreview.judge(alert, new ReplayTicket(0, ticket, Instants.MISSING, learned, fate));
    }
}
