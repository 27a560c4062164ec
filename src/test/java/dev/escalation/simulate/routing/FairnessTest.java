package dev.escalation.simulate.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.simulate.routing.AgentLoad.Change;
import dev.escalation.simulate.routing.Fairness.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessTest {
    /** Colleagues have 0.4 before and after. */
    private static AgentLoad load(double before, double after, double pace) {
        return new AgentLoad(0, before, after, 1, 1, 0.4, 0.4, pace);
    }

    /** Of 1 and 3 the mean difference is (0 + 2 + 2 + 0) / 4 = 1, by twice the mean 1 / 4. */
    @Test
    void giniOfAFewValues() {
        assertThat(LoadSpread.of(1, 3)).isEqualTo(new LoadSpread(0.25, 1.5));
        assertThat(LoadSpread.of(2, 2, 2)).isEqualTo(new LoadSpread(0, 1));
        // one of four has all: (n − 1) / n
        assertThat(LoadSpread.of(0, 0, 0, 8).gini()).isCloseTo(0.75, within(1e-12));
        assertThat(LoadSpread.of(0, 0, 0, 8).maxToMedian()).isNaN();
        assertThat(LoadSpread.of(0, 0).gini()).isNaN();
        // 1, 2, 6: differences 1, 5, 4, twice over by 9 pairs are 20 / 9, by 2 · 3
        assertThat(LoadSpread.of(6, 1, 2).gini()).isCloseTo(20.0 / 54, within(1e-12));
        assertThat(LoadSpread.of(6, 1, 2).maxToMedian()).isEqualTo(3);
    }

    @Test
    void aRiseIsMuchWhenItIsMoreThanAQuarterAndFivePoints() {
        assertThat(load(0.4, 0.5, 1).change()).isEqualTo(Change.ORDINARY);
        assertThat(load(0.4, 0.51, 1).change()).isEqualTo(Change.OVERLOADED);
        assertThat(load(0.1, 0.15, 1).change()).isEqualTo(Change.ORDINARY);
        assertThat(load(0.1, 0.45, 1).change()).isEqualTo(Change.CATCHES_UP);
        assertThat(load(0.1, 0.47, 1).change()).isEqualTo(Change.OVERLOADED);
        assertThat(load(0, 0.3, 1).change()).isEqualTo(Change.CATCHES_UP);
        assertThat(load(0.4, 0.6, 1).rise()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aRuleThatPilesWorkOnTheBestIsCalledOut() {
        List<AgentLoad> loads = List.of(load(0.4, 0.8, 0.7), load(0.4, 0.2, 1.2), load(0.4, 0.2, 1.1));
        assertThat(Fairness.of(loads).verdict()).isEqualTo(Verdict.PILES_ON_THE_BEST);
        assertThat(Fairness.of(loads).count(Change.OVERLOADED)).isEqualTo(1);
        // the largest rise stands first
        assertThat(Fairness.of(loads).agents().getFirst().pace()).isEqualTo(0.7);
        assertThat(Fairness.of(List.of(load(0.4, 0.8, 1.2), load(0.4, 0.2, 0.7)))
                        .verdict())
                .isEqualTo(Verdict.PILES_UP);
    }

    @Test
    void otherVerdicts() {
        assertThat(Fairness.of(List.of(load(0.1, 0.38, 1), load(0.7, 0.42, 1))).verdict())
                .isEqualTo(Verdict.MORE_EVEN);
        assertThat(Fairness.of(List.of(load(0.4, 0.41, 1), load(0.4, 0.39, 1))).verdict())
                .isEqualTo(Verdict.AS_TODAY);
        assertThat(Fairness.of(List.of(load(0.4, 0.45, 1), load(0.4, 0.3, 1))).verdict())
                .isEqualTo(Verdict.LESS_EVEN);
    }

    /** Ten agents become even, an eleventh carries more than they do. */
    @Test
    void whoIsLeftOutOfAGoodRuleIsNamed() {
        List<AgentLoad> loads = new ArrayList<>(IntStream.range(0, 10)
                .mapToObj(i -> load(i < 5 ? 0.1 : 0.7, 0.4, 1))
                .toList());
        loads.add(load(0.3, 0.5, 0.7));
        assertThat(Fairness.of(loads).verdict()).isEqualTo(Verdict.MORE_EVEN_BUT_FOR_SOME);
        loads.add(load(0.3, 0.5, 0.7));
        assertThat(Fairness.of(loads).verdict()).isEqualTo(Verdict.PILES_ON_THE_BEST);
    }
}
