package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.SimulationStage.Effort;
import dev.escalation.features.Target;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.simulate.study.StudiedSample;
import org.junit.jupiter.api.Test;

/** The sample has 34 new tickets a day: 4,500 in 90 days and the 42 before them, so 220 replications are a million. */
class EffortTest {
    @Test
    void aDeskWithMoreTicketsIsSimulatedFewerTimes() {
        StudiedDesk desk = StudiedSample.desk(Target.SLA_BREACH);
        Scenario usual = Scenario.usual(desk);
        assertThat(Effort.FULL.on(desk, usual)).isEqualTo(Effort.FULL);
        Effort twice = Effort.FULL.on(desk, usual.at(1, 2));
        assertThat(twice.main()).isBetween(100, 120);
        assertThat(twice.beside()).isEqualTo(Effort.FULL.beside());
        assertThat(new Effort(4, 2).on(desk, usual.at(1, 3))).isEqualTo(new Effort(4, 2));
    }
}
