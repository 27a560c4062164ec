package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskRankingTest {
    @Test
    void aucCountsPairsAndHalvesTies() {
        RiskRanking ranking = new RiskRanking();
        ranking.add(0.9, true);
        ranking.add(0.4, true);
        ranking.add(0.4, false);
        ranking.add(0.1, false);

        // pairs by hand: 0.9 beats both (2), 0.4 ties once (0.5) and wins once (1): 3.5 of 4
        assertThat(ranking.rocAuc()).isEqualTo(0.875);
        assertThat(ranking.positiveShare()).isEqualTo(0.5);
        assertThat(ranking.rows()).isEqualTo(4);
    }

    @Test
    void withoutBothClassesThereIsNone() {
        assertThat(new RiskRanking().rocAuc()).isNaN();
        assertThat(new RiskRanking().positiveShare()).isNaN();
    }
}
