package dev.escalation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.explain.EffectShape.End;
import org.junit.jupiter.api.Test;

class EffectShapeTest {
    @Test
    void thirdsByValue() {
        double[] values = {6, 1, 2, 3, 4, 5, Double.NaN};
        double[] effects = {2, -1, -0.5, 0, 0.5, 1, 9};
        EffectShape shape = EffectShape.of(values, effects);
        assertThat(shape.low()).isEqualTo(new End(1, 2, -0.75, 2));
        assertThat(shape.high()).isEqualTo(new End(5, 6, 1.5, 2));
    }

    @Test
    void aValueThatMostScoresHaveIsAnEndOfItsOwn() {
        double[] effects = {-1, -1, -1, -1, 2, 4};
        EffectShape shape = EffectShape.of(new double[] {0, 0, 0, 0, 1, 3}, effects);
        assertThat(shape.low()).isEqualTo(new End(0, 0, -1, 4));
        assertThat(shape.high()).isEqualTo(new End(1, 3, 3, 2));
        shape = EffectShape.of(new double[] {7, 7, 7, 7, 1, 3}, effects);
        assertThat(shape.low()).isEqualTo(new End(1, 3, 3, 2));
        assertThat(shape.high()).isEqualTo(new End(7, 7, -1, 4));
    }

    @Test
    void oneValueHasNoEnds() {
        assertThat(EffectShape.of(new double[] {2, 2, Double.NaN}, new double[] {1, 1, 1})
                        .isKnown())
                .isFalse();
        assertThat(EffectShape.of(new double[0], new double[0]).isKnown()).isFalse();
    }
}
