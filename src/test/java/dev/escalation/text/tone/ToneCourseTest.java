package dev.escalation.text.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.ActorRole;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ToneCourseTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static ToneCourse of(double... compounds) {
        ToneCourse course = new ToneCourse();
        for (double compound : compounds) {
            course.add(new Tone(compound, PhraseWeights.NONE));
        }
        return course;
    }

    @Test
    void nothingIsKnownBeforeTheFirstMessage() {
        ToneCourse course = new ToneCourse();
        assertThat(course.messages()).isZero();
        assertThat(course.last()).isNaN();
        assertThat(course.mean()).isNaN();
        assertThat(course.worst()).isNaN();
        assertThat(course.trend()).isNaN();
        assertThat(course.weight(PhraseGroup.URGENCY)).isZero();
    }

    @Test
    void oneMessageHasNoTrend() {
        ToneCourse course = of(0.4);
        assertThat(course.last()).isEqualTo(0.4);
        assertThat(course.worst()).isEqualTo(0.4);
        assertThat(course.trend()).isNaN();
    }

    /** By hand: places 0..3, mean place 1.5, mean tone 0.05; (−1.5·0.5 − 0.5·0.2 + 0.5·0.1 + 1.5·(−0.6)) / 5. */
    @Test
    void trendIsTheSlopeOfTheLeastSquaresLine() {
        ToneCourse course = of(0.5, 0.2, 0.1, -0.6);
        assertThat(course.mean()).isCloseTo(0.05, EXACT);
        assertThat(course.worst()).isEqualTo(-0.6);
        assertThat(course.last()).isEqualTo(-0.6);
        assertThat(course.trend()).isCloseTo(-0.34, EXACT);
        assertThat(of(0.5, -0.25).trend()).isCloseTo(-0.75, EXACT);
        assertThat(of(0.3, 0.3, 0.3).trend()).isCloseTo(0, EXACT);
    }

    @Test
    void weightsAddUpOverMessages() {
        ToneReader reader = new ToneReader(Sentiment.ofVader(), Phrases.shipped());
        ToneCourse course = new ToneCourse();
        course.add(reader.read("This is urgent.")); // 3
        course.add(reader.read("Thank you."));
        course.add(reader.read("Urgent, I will escalate this.")); // 3 and 3
        assertThat(course.messages()).isEqualTo(3);
        assertThat(course.weight(PhraseGroup.URGENCY)).isEqualTo(6);
        assertThat(course.weight(PhraseGroup.ESCALATION)).isEqualTo(3);
        assertThat(course.weight(PhraseGroup.LEGAL)).isZero();
    }

    /** The reference's numbers for the same sentence with a straight apostrophe. */
    @Test
    void curvedApostrophesAreReadLikeStraightOnes() {
        ToneReader reader = new ToneReader(Sentiment.ofVader(), Phrases.shipped());
        assertThat(reader.read("It isn\u2019t good.").compound()).isCloseTo(-0.3412, within(0.00006));
        ReadMessage closely = reader.readClosely("It isn\u2019t good right now.");
        assertThat(closely.words())
                .singleElement()
                .satisfies(word -> assertThat(word.valence()).isNegative());
        assertThat(closely.phrases()).hasSize(1);
        assertThat(closely.mood()).isEqualTo(Mood.UPSET);
    }

    @Test
    void moodsHaveTheBoundsOfTheLexiconsAuthors() {
        assertThat(Mood.of(-1)).isEqualTo(Mood.VERY_UPSET);
        assertThat(Mood.of(-0.6)).isEqualTo(Mood.VERY_UPSET);
        assertThat(Mood.of(-0.59)).isEqualTo(Mood.UPSET);
        assertThat(Mood.of(-0.05)).isEqualTo(Mood.UNEASY);
        assertThat(Mood.of(-0.049)).isEqualTo(Mood.NEUTRAL);
        assertThat(Mood.of(0.049)).isEqualTo(Mood.NEUTRAL);
        assertThat(Mood.of(0.05)).isEqualTo(Mood.FRIENDLY);
        assertThat(Mood.of(0.6)).isEqualTo(Mood.PLEASED);
    }

    @Test
    void onlyWhatCustomersMayHaveWrittenCounts() {
        assertThat(ToneCourse.counts(ActorRole.CUSTOMER)).isTrue();
        assertThat(ToneCourse.counts(ActorRole.UNKNOWN)).isTrue();
        assertThat(ToneCourse.counts(ActorRole.AGENT)).isFalse();
        assertThat(ToneCourse.counts(ActorRole.SYSTEM)).isFalse();
    }
}
