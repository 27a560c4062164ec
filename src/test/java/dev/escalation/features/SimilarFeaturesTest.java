package dev.escalation.features;

import static dev.escalation.features.SimilarFeature.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.task.Progress;
import dev.escalation.text.similar.Neighbour;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Figures by hand; the texts' vectors are made up. */
class SimilarFeaturesTest {
    private static final FeaturePlan PLAN =
            new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0, 24, 72))).with(TextUse.ON);

    /** A is resolved at 10, open again from 30 to 50; B escalates at 5 and is resolved at 60; T asks at 20, 44 and 92. */
    private static DeskFixture desk() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("A", "C", 0);
        desk.ticket("B", "C", 0).escalatedAt(5);
        desk.ticket("T", "C", 20);
        desk.event("A", EventType.RESOLVED, 10)
                .event("A", EventType.REOPENED, 30)
                .event("A", EventType.RESOLVED, 50)
                .event("B", EventType.RESOLVED, 60);
        return desk;
    }

    @Test
    void onlyWhatWasKnownOfSimilarTicketsByThenCounts() {
        FeatureTable table = build(desk().data(200), vectors(0.8f, 0.6f, 1));
        assertLast(table, SIMILAR_OUTCOME_SHARE, 0.5, 1, 0.5);
        // (1 + 10·½) to (1 + 10·½) with a prior of ½; (1 + 10·⅔) to (10·⅓) against ⅔ to ⅓
        assertLast(table, SIMILAR_OUTCOME_LOG_ODDS, 0, Math.log(2.3) - Math.log(2), 0);
        assertLast(table, SIMILAR_RESOLUTION_HRS, 10, Double.NaN, 55);
    }

    @Test
    void aTicketThatSaysNothingHasNoNeighboursAndIsNone() {
        FeatureTable table = build(desk().data(200), vectors(0, 0.6f, 1));
        assertLast(table, SIMILAR_OUTCOME_SHARE, 1, 1, 1);
        FeatureTable silent = build(desk().data(200), vectors(0.8f, 0.6f, 0));
        assertLast(silent, SIMILAR_OUTCOME_SHARE, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void neighboursAreToldAsOfAMoment() {
        FeatureTable table = build(desk().data(200), vectors(0.8f, 0.6f, 1));
        SimilarHistory history = table.similar().orElseThrow();
        assertThat(history.nearest(2, DeskFixture.at(5), 5).tickets()).isEmpty();
        assertThat(history.nearest(2, DeskFixture.at(92), 5).tickets())
                .containsExactly(new Neighbour("A", 0.8f, false, 50), new Neighbour("B", 0.6f, true, 60));
        assertThat(history.nearest(2, DeskFixture.at(92), 1).tickets()).hasSize(1);
    }

    @Test
    void theFutureChangesNothing() {
        FeatureTable table = build(desk().data(200), vectors(0.8f, 0.6f, 1));
        for (int hour = 1; hour < 100; hour += 3) {
            CutCheck check = CutCheck.at(table, DeskFixture.at(hour), Progress.NONE);
            assertThat(check.differences()).as("cut at " + hour).isEmpty();
        }
    }

    @Test
    void theyArePartOfTheTextAndNeedVectors() {
        FeatureTable table = build(desk().data(200), vectors(0.8f, 0.6f, 1));
        assertThat(TextFeature.isText(table.column(SIMILAR_OUTCOME_SHARE.id()).info()))
                .isTrue();
        CleanData data = desk().data(200);
        assertThatThrownBy(() -> FeatureBuilder.build(data, PLAN, OptionalLong.empty(), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        FeatureTable tone = FeatureBuilder.build(
                data,
                PLAN.with(TextUse.TONE),
                Optional.of(vectors(0.8f, 0.6f, 1)),
                OptionalLong.empty(),
                Progress.NONE);
        assertThat(tone.columns()).noneMatch(column -> column.info().name().startsWith("similar_"));
    }

    private static FeatureTable build(CleanData data, TicketVectors vectors) {
        return FeatureBuilder.build(data, PLAN, Optional.of(vectors), OptionalLong.empty(), Progress.NONE);
    }

    /** Of A and B with these similarities to T, and of T if its text says anything. */
    private static TicketVectors vectors(float a, float b, float t) {
        return new TicketVectors(List.of(vector(a), vector(b), vector(t)), new BitSet());
    }

    private static float[] vector(float alongT) {
        float[] vector = new float[8];
        vector[0] = alongT;
        vector[1] = alongT == 0 ? 0 : (float) Math.sqrt(1 - alongT * alongT);
        return vector;
    }

    /** Of the rows of T, which stand last. */
    private static void assertLast(FeatureTable table, SimilarFeature feature, double... expected) {
        double[] values = ((FeatureColumn.Numeric) table.column(feature.id())).values();
        double[] last = java.util.Arrays.copyOfRange(values, values.length - expected.length, values.length);
        assertThat(last).as(feature.id()).containsExactly(expected, within(1e-9));
    }
}
