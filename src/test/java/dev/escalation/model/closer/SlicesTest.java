package dev.escalation.model.closer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.app.Training;
import dev.escalation.data.CodedColumn;
import dev.escalation.features.FeatureColumn;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.Comparison;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.task.Progress;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SlicesTest {
    private static final Training TRAINING = SampleTraining.get();
    private static final Comparison COMPARISON = TRAINING.comparison();
    private static final CloserLook LOOK = new CloserLook(COMPARISON, COMPARISON.best());

    /** By hand: 0.01·4, max(0.04, 0.02·3), max(0.06, 0.03·2), 0.5. */
    @Test
    void chancesAreThoseOfHolm() {
        double[] adjusted = Slices.holm(new double[] {0.03, Double.NaN, 0.01, 0.5, 0.02});
        assertThat(adjusted).containsExactly(new double[] {0.06, Double.NaN, 0.04, 0.5, 0.06}, within(1e-12));
        assertThat(Slices.holm(new double[] {0.4, 0.9})).containsExactly(0.8, 0.9);
        assertThat(Slices.holm(new double[] {0.7})).containsExactly(0.7);
    }

    @Test
    void aSliceIsThoseRowsAndNoOthers() {
        Slices slices = LOOK.slices(Progress.NONE);
        Slice high = slices.all().stream()
                .filter(slice ->
                        slice.column().equals("priority") && slice.level().equals("High"))
                .findFirst()
                .orElseThrow();
        CodedColumn priority = ((FeatureColumn.Categorical) TRAINING.table().column("priority")).values();
        int[] places = IntStream.range(0, COMPARISON.testRows().length)
                .filter(place -> "High".equals(priority.get(COMPARISON.testRows()[place])))
                .toArray();
        assertThat(high.figures().places()).isEqualTo(places).isNotEmpty();
        ScoredRows scored = RowEvaluation.scored(
                        TRAINING.table(), COMPARISON.testRows(), LOOK.result().testProbability())
                .subset(places);
        double area = RankingMetrics.rocAuc(ScoreRanking.of(scored));
        assertThat(high.figures().rocAuc().value()).isEqualTo(area);
        assertThat(high.contrast().inside()).isCloseTo(area, within(1e-12));
        long alerted = Arrays.stream(scored.probability())
                .filter(risk -> risk >= LOOK.result().test().threshold())
                .count();
        assertThat(high.figures().alerted()).isEqualTo((int) alerted);
        assertThat(slices.all().stream().filter(slice -> slice.figures().positiveTickets() < 50))
                .isNotEmpty()
                .allMatch(slice -> slice.finding() == Slice.Finding.NOT_ENOUGH_EVIDENCE);
        assertThat(slices.tested()).isEqualTo((int) slices.all().stream()
                .filter(slice -> !Double.isNaN(slice.chance()))
                .count());
    }

    /** Of tickets by phone the ranking is destroyed: that group is found, and it stands first. */
    @Test
    void aSpoiltGroupIsFound() {
        CodedColumn channel = ((FeatureColumn.Categorical) TRAINING.table().column("channel")).values();
        TestScores scores = LOOK.scores();
        double[] spoilt = scores.scored().probability().clone();
        Random random = new Random(5);
        for (int place = 0; place < spoilt.length; place++) {
            if ("phone".equals(channel.get(scores.row()[place]))) {
                spoilt[place] = random.nextDouble();
            }
        }
        TestScores bad = new TestScores(
                scores.row(),
                scores.ticket(),
                scores.asOf(),
                new ScoredRows(
                        spoilt, scores.scored().positive(), scores.scored().cluster()),
                scores.outcomeAt(),
                scores.threshold());
        Slices slices = Slices.of(bad, TRAINING.table(), 7, Progress.NONE);
        assertThat(slices.all().getFirst().level()).isEqualTo("phone");
        assertThat(slices.weak()).extracting(Slice::level).contains("phone");
        assertThat(slices.all().getFirst().contrast().difference().high()).isLessThan(-0.2);
        assertThat(LOOK.slices(Progress.NONE).weak()).extracting(Slice::level).doesNotContain("phone");
    }

    @Test
    void weeksBeginOnMondayAndHoldEveryScoreOnce() {
        WeeklyFigures weeks = LOOK.weeks(LOOK.result(), Progress.NONE);
        assertThat(weeks.weeks()).hasSizeGreaterThan(3);
        assertThat(weeks.weeks()).allMatch(week -> week.monday().getDayOfWeek() == DayOfWeek.MONDAY);
        int[] all = weeks.weeks().stream()
                .flatMapToInt(week -> Arrays.stream(week.figures().places()))
                .sorted()
                .toArray();
        assertThat(all)
                .isEqualTo(IntStream.range(0, COMPARISON.testRows().length).toArray());
        TestScores late = new Rows()
                .negative(0, 1, -0.1, 0.2)
                .positive(1, 1, 0, 0.9, 50)
                .negative(2, 1, 167.9, 0.3)
                .at(0.5);
        assertThat(WeeklyFigures.of(late, ZoneOffset.UTC, 7, Progress.NONE).weeks())
                .extracting(week -> week.figures().places().length)
                .containsExactly(1, 2);
    }
}
