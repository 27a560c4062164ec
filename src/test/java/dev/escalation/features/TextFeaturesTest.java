package dev.escalation.features;

import static dev.escalation.features.TextFeature.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.text.tone.Phrases;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * One rated word makes the tone v / sqrt(v² + 15), v being its valence in the lexicon: great 3.1, bad -2.5, terrible -2.1.
 */
class TextFeaturesTest {
    private static final double GREAT = 0.6249;
    private static final double BAD = -0.5423;
    private static final double TERRIBLE = -0.4767;
    private static final PredictionPoints POINTS = PredictionPoints.only(List.of(0, 4, 24));

    @Test
    void onlyWhatTheCustomerHadWrittenByThenCounts() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).about("great");
        desk.says("T", ActorRole.CUSTOMER, 1, "bad")
                .says("T", ActorRole.AGENT, 2, "great")
                .message("T", ActorRole.CUSTOMER, 3)
                .says("T", ActorRole.CUSTOMER, 10, "terrible")
                .says("T", ActorRole.CUSTOMER, 30, "great");
        FeatureTable table = build(desk.data(100), new FeaturePlan(Target.ESCALATION, POINTS));

        assertValues(table, TEXT_TONE_LAST, GREAT, BAD, TERRIBLE);
        assertValues(table, TEXT_TONE_MEAN, GREAT, (GREAT + BAD) / 2, (GREAT + BAD + TERRIBLE) / 3);
        assertValues(table, TEXT_TONE_WORST, GREAT, BAD, BAD);
        // through (0, great), (1, bad), (2, terrible) the slope is half the way from first to last
        assertValues(table, TEXT_TONE_TREND, Double.NaN, BAD - GREAT, (TERRIBLE - GREAT) / 2);
    }

    @Test
    void phrasesAddUpByGroup() {
        Phrases phrases = Phrases.of(
                List.of(new Phrase("third time", 2, PhraseGroup.URGENCY), new Phrase("cancel", 3, PhraseGroup.CHURN)));
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).about("The third-time I ask");
        desk.says("T", ActorRole.UNKNOWN, 1, "We will cancel. For the third time: we cancel!");
        FeatureTable table = build(
                desk.data(100), new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0, 4))).with(phrases));

        assertValues(table, TEXT_URGENCY, 2, 4);
        assertValues(table, TEXT_CHURN, 0, 6);
        assertValues(table, TEXT_LEGAL, 0, 0);
    }

    @Test
    void withoutTextThereAreNoTextFeatures() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("silent", "C", 0);
        FeaturePlan plan = new FeaturePlan(Target.ESCALATION, POINTS);
        FeatureTable silent = build(desk.data(100), plan);
        for (TextFeature feature : TextFeature.values()) {
            assertValues(silent, feature, Double.NaN, Double.NaN, Double.NaN);
        }
        FeatureTable off = build(desk.data(100), plan.with(TextUse.OFF));
        assertThat(off.columns()).noneMatch(column -> TextFeature.isText(column.info()));
        assertThat(off.columns())
                .extracting(FeatureColumn::info)
                .isEqualTo(silent.without(TextFeature::isText).columns().stream()
                        .map(FeatureColumn::info)
                        .toList());
    }

    @Test
    void theCutKeepsWhatWasWrittenByThen() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).about("great");
        desk.says("T", ActorRole.CUSTOMER, 1, "bad").says("T", ActorRole.CUSTOMER, 10, "terrible");
        FeatureTable table = build(desk.data(100), new FeaturePlan(Target.ESCALATION, POINTS));
        CutCheck cut = CutCheck.at(table, DeskFixture.at(5), Progress.NONE);
        assertThat(cut.differences()).isEmpty();
        assertThat(cut.rowsCompared()).isEqualTo(2);
    }

    private static FeatureTable build(CleanData data, FeaturePlan plan) {
        return FeatureBuilder.build(data, plan, OptionalLong.empty(), Progress.NONE);
    }

    private static void assertValues(FeatureTable table, TextFeature feature, double... expected) {
        assertThat(((FeatureColumn.Numeric) table.column(feature.id())).values())
                .as(feature.id())
                .containsExactly(expected, within(1e-4));
    }
}
