package dev.escalation.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.chart.FeatureEffects;
import dev.escalation.chart.FeatureLabel;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectSentenceTest {
    private static String sentence(Unit unit, double[] values, double... effects) {
        FeatureEffects feature = new FeatureEffects(new FeatureLabel("f", "F", ""), effects, values);
        return new EffectSentence(Texts.of(Locale.ENGLISH), unit).of(feature);
    }

    @Test
    void aRisingCurve() {
        double[] values = {0, 0.04, 0.15, 0.2, 0.3, 1};
        assertThat(sentence(Unit.SHARE, values, -1.05, -0.8, -0.3, 0.01, 0.6, 3.8))
                .isEqualTo("Up to 15\u00a0% it lowers the risk, by up to \u22121.05 on average; "
                        + "from 30\u00a0% on it raises the risk, by up to +3.80 on average.");
    }

    @Test
    void aValley() {
        assertThat(sentence(Unit.COUNT, new double[] {1, 2, 3, 4}, 0.5, -0.3, -0.6, 0.9))
                .isEqualTo("At 1 it raises the risk, by +0.50 on average; from 2 to 3 it lowers the risk, "
                        + "by up to \u22120.60 on average; at 4 it raises the risk, by +0.90 on average.");
    }

    @Test
    void aFlatCurve() {
        assertThat(sentence(Unit.COUNT, new double[] {1, 2, 3}, 0.01, -0.02, 0.03))
                .isEqualTo(
                        "It hardly moves the risk: the mean effect stays between \u22120.02 and +0.03 at all values.");
    }

    @Test
    void twoValues() {
        assertThat(sentence(Unit.COUNT, new double[] {0, 1, 1}, -0.5, 0.6, 1))
                .isEqualTo("At 0 it lowers the risk, by \u22120.50 on average; "
                        + "at 1 it raises the risk, by +0.80 on average.");
    }

    @Test
    void oneDirectionAtAllValues() {
        assertThat(sentence(Unit.COUNT, new double[] {0, 2}, 0.5, 0.6))
                .isEqualTo("At all values, 0 to 2, it raises the risk, by up to +0.60 on average.");
    }

    @Test
    void groupsOfManyValuesAreNamedByTheirEnds() {
        double[] values = IntStream.range(0, 120).mapToDouble(i -> i).toArray();
        double[] effects =
                IntStream.range(0, 120).mapToDouble(i -> i < 60 ? -1 : 2).toArray();
        assertThat(sentence(Unit.COUNT, values, effects))
                .isEqualTo("Up to 59 it lowers the risk, by up to \u22121.00 on average; "
                        + "from 60 on it raises the risk, by up to +2.00 on average.");
    }

    @Test
    void manyTurns() {
        assertThat(sentence(Unit.COUNT, new double[] {0, 1, 2, 3}, 0.5, -0.6, 0.7, -0.2))
                .isEqualTo(
                        "It goes up and down: the mean effect is highest at 2 (+0.70) and lowest at 1 (\u22120.60).");
    }
}
