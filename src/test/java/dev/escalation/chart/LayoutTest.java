package dev.escalation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thinning, stacking, placing and wrapping: the parts that decide what a picture shows. */
class LayoutTest {
    @Test
    void thinningKeepsFirstLastAndExtremes() {
        Random random = new Random(3);
        double[] x = random.doubles(50_000).sorted().toArray();
        double[] y = random.doubles(50_000, 0.2, 0.8).toArray();
        y[31_234] = 0.999;
        y[40_001] = 0.001;
        int[] kept = CurveThinning.keep(x, y);
        assertThat(kept).hasSizeLessThanOrEqualTo(4 * 601).isSorted().doesNotHaveDuplicates();
        assertThat(kept).contains(0, 31_234, 40_001, 49_999);
        assertThat(CurveThinning.keep(x, y)).isEqualTo(kept);
    }

    @Test
    void thinningKeepsShortCurvesWhole() {
        double[] x = {1, 0.75, 0.5, 0.25, 0.25};
        assertThat(CurveThinning.keep(x, new double[] {0.1, 0.3, 0.2, 0.9, 1})).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void labelsKeepOffLinesAndEachOther() {
        Rectangle2D.Double bounds = new Rectangle2D.Double(40, 20, 400, 300);
        LabelPlacer placer = new LabelPlacer(bounds);
        Path2D diagonal = new Path2D.Double();
        diagonal.moveTo(40, 320);
        diagonal.lineTo(440, 20);
        placer.avoid(diagonal);
        List<Rectangle2D.Double> placed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Rectangle2D.Double place = placer.place(90, 20, new Point2D.Double(240, 170));
            assertThat(bounds.contains(place)).isTrue();
            assertThat(place.intersectsLine(40, 320, 440, 20)).isFalse();
            assertThat(placed).noneMatch(place::intersects);
            placed.add(place);
        }
        assertThat(placed.getFirst().getCenterX()).isBetween(140.0, 340.0);
    }

    @Test
    void aLabelWithoutRoomCrossesWhatItMust() {
        LabelPlacer placer = new LabelPlacer(new Rectangle2D.Double(0, 0, 100, 20));
        placer.avoid(new Rectangle2D.Double(0, 0, 100, 20));
        assertThat(placer.place(90, 20, new Point2D.Double(50, 10)).y).isZero();
        assertThat(placer.place(900, 200, new Point2D.Double(50, 10)).x).isZero();
    }

    @Test
    void aSwarmSamplesEvenlyWithBothExtremes() {
        double[] effects = new Random(5).doubles(25_000, -1, 1).toArray();
        effects[777] = 9;
        effects[24_000] = -9;
        int[] sample = Beeswarm.sample(effects);
        assertThat(sample)
                .hasSize(Beeswarm.MOST_DOTS)
                .contains(777, 24_000)
                .isSorted()
                .doesNotHaveDuplicates();
        double median =
                Arrays.stream(sample).mapToDouble(i -> effects[i]).sorted().toArray()[Beeswarm.MOST_DOTS / 2];
        assertThat(median).isBetween(-0.03, 0.03);
        assertThat(Beeswarm.sample(new double[] {3, 1, 2})).containsExactly(0, 1, 2);
    }

    @Test
    void stacksStayInTheirRowAndGrowFromTheMiddle() {
        assertThat(Beeswarm.offsets(new double[] {10, 50, 10, 10}, 4, 15)).containsExactly(0, 0, -4, 4);
        double[] crowded =
                Beeswarm.offsets(IntStream.range(0, 400).mapToDouble(i -> 7).toArray(), 4, 15);
        assertThat(Arrays.stream(crowded).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(15.05);
        assertThat(Beeswarm.offsets(new double[0], 4, 15)).isEmpty();
    }

    @Test
    void valuesAreDividedIntoThirds() {
        double[] hundred = IntStream.range(0, 99).mapToDouble(i -> i).toArray();
        ValueThird[] thirds = ValueThird.of(hundred);
        assertThat(Arrays.stream(thirds).filter(t -> t == ValueThird.LOW)).hasSize(33);
        assertThat(Arrays.stream(thirds).filter(t -> t == ValueThird.MIDDLE)).hasSize(33);
        assertThat(ValueThird.of(new double[] {0, 0, 0, 0, 1, Double.NaN}))
                .containsExactly(
                        ValueThird.LOW,
                        ValueThird.LOW,
                        ValueThird.LOW,
                        ValueThird.LOW,
                        ValueThird.HIGH,
                        ValueThird.MISSING);
        assertThat(ValueThird.of(new double[] {4, 4})).containsOnly(ValueThird.MIDDLE);
        assertThat(ValueThird.of(new double[] {Double.NaN})).containsOnly(ValueThird.MISSING);
    }

    @Test
    void aFewFarEffectsDoNotPressTheOthersTogether() {
        double[] effects = new Random(5).doubles(1000, -1, 1).toArray();
        effects[0] = 26;
        FeatureEffects one = new FeatureEffects(new FeatureLabel("a", "A", ""), effects, new double[1000]);
        EffectRange range = EffectRange.of(List.of(one));
        assertThat(range.high()).isBetween(0.9, 1.0);
        assertThat(range.holds(26)).isFalse();
        effects[0] = 1.2;
        assertThat(EffectRange.of(List.of(one)).high()).isEqualTo(1.2);
        effects = new double[] {0.5, 1};
        one = new FeatureEffects(one.label(), effects, new double[2]);
        assertThat(EffectRange.of(List.of(one))).isEqualTo(new EffectRange(-0.3, 1));
    }

    @Test
    void textBreaksAtSpacesAndEndsWithAnEllipsis() {
        assertThat(TextLines.wrap("one two three", 7, 2, String::length)).containsExactly("one two", "three");
        assertThat(TextLines.wrap("one two three four", 7, 2, String::length)).containsExactly("one two", "three…");
        assertThat(TextLines.wrap("abcdefghij", 4, 3, String::length)).containsExactly("abcd", "efgh", "ij");
        assertThat(TextLines.wrap("It is so. 12 of", 12, 2, String::length)).containsExactly("It is so.", "12 of");
        assertThat(TextLines.wrap(" ", 4, 3, String::length)).isEmpty();
    }

    @Test
    void namesAtTheEndsOfLinesKeepTheirOrderAndTheirDistance() {
        assertThat(EndNames.spread(new double[] {20, 24, 90}, 10, 100)).containsExactly(20, 35, 90);
        assertThat(EndNames.spread(new double[] {98, 99, 100}, 10, 100)).containsExactly(70, 85, 100);
        assertThat(EndNames.spread(new double[] {0, 0}, 10, 12)).containsExactly(10, 25);
        assertThat(EndNames.spread(new double[0], 10, 100)).isEmpty();
    }

    @Test
    void anAxisHoldsAllNumbersThatThereAre() {
        assertThat(Span.of(DoubleStream.of(3, Double.NaN, 7))).isEqualTo(new Span(3, 7));
        assertThat(Span.of(DoubleStream.of(4, 4))).isEqualTo(new Span(2, 6));
        assertThat(Span.of(DoubleStream.of(Double.NaN))).isEqualTo(new Span(0, 1));
        assertThat(Span.withZero(DoubleStream.of(3, 7))).isEqualTo(new Span(0, 7));
        assertThat(Span.withZero(DoubleStream.of(-3, -7))).isEqualTo(new Span(-7, 0));
        assertThat(Span.withZero(DoubleStream.of(0, 0))).isEqualTo(new Span(0, 1));
        assertThat(new Span(0, 10).padded(0.1)).isEqualTo(new Span(0, 11));
        assertThat(new Span(-10, 10).padded(0.1)).isEqualTo(new Span(-12, 12));
    }
}
