package dev.escalation.model.closer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Three days of rows; all expected numbers are counted by hand. */
class CapacityCurveTest {
    private static final TestScores SCORES = new Rows()
            .positive(0, 1, 1, 0.9, 60) //   day 1: first of 4
            .positive(0, 1, 25, 0.3, 60) //  day 2: second of 3
            .negative(1, 1, 2, 0.8) //       day 1: second
            .positive(2, 2, 3, 0.4, 70) //   day 1: third
            .positive(2, 2, 27, 0.7, 70) //  day 2: first
            .negative(3, 2, 5, 0.1) //       day 1: fourth
            .negative(3, 2, 29, 0.2) //      day 2: third
            .positive(4, 3, 50, 0.05, 99) // day 3: second of 2
            .negative(5, 3, 51, 0.6) //      day 3: first
            .at(0.5);

    private static CapacityCurve.Point at(TestScores scores, int perDay) {
        return CapacityCurve.of(scores, ZoneOffset.UTC, perDay, 7).at(perDay);
    }

    @Test
    void theTopOfEachDayIsReviewed() {
        CapacityCurve.Point one = at(SCORES, 1);
        assertThat(one.share().value()).isCloseTo(2 / 3.0, within(1e-12)); // tickets 0 and 2
        assertThat(one.reviewed()).isEqualTo(3);
        assertThat(one.right()).isCloseTo(2 / 3.0, within(1e-12));
        CapacityCurve.Point two = at(SCORES, 2);
        assertThat(two.share().value()).isEqualTo(1);
        assertThat(two.reviewed()).isEqualTo(6);
        assertThat(two.right()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(at(SCORES, 4).reviewed()).isEqualTo(9); // all that are due
        assertThat(CapacityCurve.of(SCORES, ZoneOffset.UTC, 1, 7).days()).isEqualTo(3);
        assertThat(CapacityCurve.of(SCORES, ZoneOffset.UTC, 1, 7).outcomes()).isEqualTo(3);
    }

    @Test
    void reviewedRowsAreNamed() {
        assertThat(Arrays.stream(CapacityCurve.reviewed(SCORES, ZoneOffset.UTC, 1))
                        .sorted())
                .containsExactly(0, 4, 8);
    }

    /**
     * A constant score is chance. One a day: ticket 0 is due on a day of 4 and one of 3, so it is missed with 3/4 · 2/3, and so
     * is ticket 2; ticket 4 with 1/2. Two a day: 2/4 · 1/3, and never.
     */
    @Test
    void aConstantScoreGivesChance() {
        TestScores chance = constant();
        assertThat(at(chance, 1).share().value()).isCloseTo((0.5 + 0.5 + 0.5) / 3, within(1e-12));
        assertThat(at(chance, 2).share().value()).isCloseTo((5 / 6.0 + 5 / 6.0 + 1) / 3, within(1e-12));
        assertThat(at(chance, 1).right()).isCloseTo((2 / 4.0 + 2 / 3.0 + 1 / 2.0) / 3, within(1e-12));
    }

    private static TestScores constant() {
        double[] same = new double[SCORES.size()];
        Arrays.fill(same, 0.3);
        return new TestScores(
                SCORES.row(),
                SCORES.ticket(),
                SCORES.asOf(),
                new dev.escalation.model.evaluation.ScoredRows(
                        same, SCORES.scored().positive(), SCORES.scored().cluster()),
                SCORES.outcomeAt(),
                0.5);
    }

    /** Two rows of a ticket among five that share two places: none is drawn with 3/5 · 2/4. */
    @Test
    void rowsOfATicketOnOneDayShareItsChance() {
        assertThat(Reviewed.noneOf(2, 5, 2)).isCloseTo(0.3, within(1e-12));
        assertThat(Reviewed.noneOf(1, 4, 4)).isZero();
        assertThat(Reviewed.noneOf(2, 4, 3)).isZero();
        TestScores scores = new Rows()
                .positive(0, 1, 1, 0.2, 60)
                .positive(0, 1, 5, 0.2, 60)
                .negative(1, 1, 2, 0.2)
                .negative(2, 2, 3, 0.2)
                .negative(3, 2, 4, 0.2)
                .at(0.5);
        assertThat(at(scores, 2).share().value()).isCloseTo(0.7, within(1e-12));
    }

    /** In Honolulu, ten hours behind, the rows of the first hours are due the day before. */
    @Test
    void daysAreThoseOfTheDesk() {
        assertThat(CapacityCurve.of(SCORES, ZoneId.of("Pacific/Honolulu"), 1, 7).days())
                .isEqualTo(3);
        TestScores midnight =
                new Rows().negative(0, 1, 9.9, 0.1).negative(1, 1, 10.1, 0.2).at(0.5);
        assertThat(CapacityCurve.of(midnight, ZoneId.of("Pacific/Honolulu"), 1, 7)
                        .days())
                .isEqualTo(2);
        assertThat(CapacityCurve.of(midnight, ZoneOffset.UTC, 1, 7).days()).isEqualTo(1);
    }
}
