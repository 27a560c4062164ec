package dev.escalation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.explain.EffectShape.Point;
import dev.escalation.explain.EffectShape.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectShapeTest {
    /** One point for each of the values 0, 1, 2 … */
    private static EffectShape shape(double... means) {
        List<Point> points = new ArrayList<>();
        for (double mean : means) {
            points.add(new Point(points.size(), points.size(), mean));
        }
        return EffectShape.of(points);
    }

    @Test
    void risingEffectsLowerFirstAndRaiseLast() {
        EffectShape shape = shape(-1, -0.4, 0.02, 0.6, 3.8);
        assertThat(shape.stretches()).hasSize(2);
        Stretch low = shape.stretches().getFirst();
        assertThat(low.raises()).isFalse();
        assertThat(low.from()).isZero();
        assertThat(low.to()).isEqualTo(1);
        assertThat(low.strongest()).isEqualTo(-1);
        Stretch high = shape.stretches().getLast();
        assertThat(high.raises()).isTrue();
        assertThat(high.from()).isEqualTo(3);
        assertThat(high.strongest()).isEqualTo(3.8);
        assertThat(low.isFirst() && high.isLast()).isTrue();
        assertThat(low.isLast() || high.isFirst()).isFalse();
    }

    @Test
    void aValleyHasThreeStretches() {
        EffectShape shape = shape(0.5, -0.3, -0.6, 0.9);
        assertThat(shape.stretches()).extracting(Stretch::raises).containsExactly(true, false, true);
        assertThat(shape.stretches().get(1).from()).isEqualTo(1);
        assertThat(shape.stretches().get(1).to()).isEqualTo(2);
        assertThat(shape.stretches().get(1).strongest()).isEqualTo(-0.6);
        assertThat(shape.highest().from()).isEqualTo(3);
        assertThat(shape.lowest().from()).isEqualTo(2);
    }

    @Test
    void pointsThatHardlyMoveTheRiskAreInNoStretch() {
        assertThat(shape(0.01, -0.04, 0.03).stretches()).isEmpty();
        assertThat(shape(0.01, -0.04, 0.03).isKnown()).isTrue();
        Stretch middle = shape(0, 0.4, 0).stretches().getFirst();
        assertThat(middle.isFirst() || middle.isLast()).isFalse();
    }

    @Test
    void twoValuesAreAStretchEach() {
        EffectShape shape = shape(-0.5, 0.8);
        assertThat(shape.stretches()).extracting(Stretch::strongest).containsExactly(-0.5, 0.8);
    }

    @Test
    void oneValueHasNothingToCompare() {
        assertThat(shape(1).isKnown()).isFalse();
        assertThat(shape().isKnown()).isFalse();
    }
}
