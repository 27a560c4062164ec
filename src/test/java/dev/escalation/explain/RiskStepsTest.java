package dev.escalation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.explain.RiskSteps.Kind;
import dev.escalation.explain.RiskSteps.Step;
import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.features.CoreFeature.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskStepsTest {
    private static final double EXACT = 1e-12;

    private static Factor lever(String words, double effect) {
        return new Factor(words, words, effect, Role.LEVER);
    }

    private static Factor context(String words, double effect) {
        return new Factor(words, words, effect, Role.CONTEXT);
    }

    private static double end(RiskSteps steps) {
        return steps.average()
                + steps.steps().stream()
                        .filter(step -> step.kind() != Kind.LEVERS && step.kind() != Kind.CONTEXT)
                        .mapToDouble(Step::effect)
                        .sum();
    }

    @Test
    void leversComeFirstEachGroupWithItsSum() {
        List<Factor> factors = List.of(
                lever("handed over", 0.98), context("SLA", 0.88), lever("no reply", 0.74), context("agent", -0.22));
        RiskSteps steps = RiskSteps.of(-1.83, factors, 0, 0, 0.634);
        assertThat(steps.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.LEVERS, Kind.FACTOR, Kind.FACTOR, Kind.CONTEXT, Kind.FACTOR, Kind.FACTOR);
        assertThat(steps.steps().get(0).effect()).isEqualTo(1.72, within(EXACT));
        assertThat(steps.steps().get(3).effect()).isEqualTo(0.66, within(EXACT));
        assertThat(end(steps)).isEqualTo(0.55, within(EXACT));
        assertThat(1 / (1 + Math.exp(-end(steps)))).isEqualTo(0.634, within(5e-4));
    }

    @Test
    void smallFactorsAreFoldedWithinTheirGroup() {
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < RiskSteps.FACTORS; i++) {
            factors.add(context("large " + i, 1 - 0.05 * i));
        }
        factors.add(context("small", 0.03));
        factors.add(lever("alone", 0.02));
        factors.add(context("smaller", -0.01));
        RiskSteps steps = RiskSteps.of(-2, factors, 0, 0, 0.99);
        assertThat(steps.steps().get(1)).isEqualTo(new Step(Kind.FACTOR, "alone", 1, 0.02));
        Step others = steps.steps().getLast();
        assertThat(others.kind()).isEqualTo(Kind.OTHERS);
        assertThat(others.count()).isEqualTo(2);
        assertThat(others.effect()).isEqualTo(0.02, within(EXACT));
        double sum = factors.stream().mapToDouble(Factor::effect).sum();
        assertThat(end(steps)).isEqualTo(-2 + sum, within(EXACT));
    }

    @Test
    void calibrationThatIsNoSigmoidIsAStepOfItsOwn() {
        RiskSteps steps = RiskSteps.of(-1, List.of(context("a", 0.5)), 0, -0.25, 0.32);
        assertThat(steps.steps().getLast()).isEqualTo(new Step(Kind.CALIBRATION, "", 0, -0.25));
        assertThat(end(steps)).isEqualTo(-0.75, within(EXACT));
    }

    @Test
    void whatHasNoWordsIsStillCounted() {
        RiskSteps steps = RiskSteps.of(-1, List.of(lever("a", 0.5)), 0.25, 0, 0.44);
        assertThat(steps.steps().getLast()).isEqualTo(new Step(Kind.OTHERS, "", 0, 0.25));
        assertThat(end(steps)).isEqualTo(-0.25, within(EXACT));
    }
}
