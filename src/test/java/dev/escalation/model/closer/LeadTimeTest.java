package dev.escalation.model.closer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.model.evaluation.Verdict;
import org.junit.jupiter.api.Test;

/** All expected numbers are counted by hand from the rows. */
class LeadTimeTest {
    private static final TestScores SCORES = new Rows()
            .positive(0, 1, 0, 0.2, 30) //  first alerted at 4: 26 hours before
            .positive(0, 1, 4, 0.6, 30)
            .positive(0, 1, 24, 0.9, 30)
            .positive(1, 1, 10, 0.5, 14) // on the line: 4 hours before
            .negative(2, 2, 0, 0.9) //      a false alarm has no outcome
            .positive(3, 2, 0, 0.1, 100) // never alerted, though seen 100 hours before
            .positive(3, 2, 24, 0.4, 100)
            .positive(4, 3, 0, 0.8, 0.5) // half an hour
            .untimed(5, 3, 0, 0.9)
            .positive(6, 3, 0, 0.1, 80) //  alerted late: 8 hours
            .positive(6, 3, 72, 0.7, 80)
            .at(0.5);

    private static final LeadTime LEAD = LeadTime.of(SCORES, 7);

    @Test
    void theFirstAlertBeforeTheOutcomeCounts() {
        assertThat(LEAD.outcomes()).isEqualTo(5);
        assertThat(LEAD.untimed()).isEqualTo(1);
        assertThat(LEAD.alerted()).isEqualTo(4);
        assertThat(LEAD.warnings().stream().map(LeadTime.Warning::hours))
                .containsExactly(26.0, 4.0, Double.NaN, 0.5, 8.0);
        assertThat(LEAD.warnings().stream().map(LeadTime.Warning::firstAlert))
                .containsExactly(1, 3, LeadTime.NEVER, 7, 10);
        assertThat(LEAD.warnings().stream().map(LeadTime.Warning::possibleHours))
                .containsExactly(30.0, 4.0, 100.0, 0.5, 80.0);
    }

    /** Of 0.5, 4, 8 and 26 hours. */
    @Test
    void theMedianIsOverTheAlertedOutcomes() {
        assertThat(LEAD.medianHours().value()).isEqualTo(6);
        assertThat(LEAD.medianHours().low()).isBetween(0.5, 6.0);
        assertThat(LEAD.medianHours().high()).isBetween(6.0, 26.0);
    }

    @Test
    void sharesAreOfAllOutcomes() {
        assertThat(LEAD.within().stream().map(LeadTime.Within::hours)).containsExactly(1, 4, 8, 24, 72);
        assertThat(LEAD.within().stream().map(LeadTime.Within::alerted)).containsExactly(3, 3, 2, 1, 0);
        assertThat(LEAD.within().stream().map(LeadTime.Within::possible)).containsExactly(4, 4, 3, 3, 2);
        assertThat(LEAD.within().stream().map(one -> one.share().value())).containsExactly(0.6, 0.6, 0.4, 0.2, 0.0);
    }

    @Test
    void fewOutcomesAreNotEnoughEvidence() {
        assertThat(LEAD.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void withoutAnAlertOrAnOutcomeThereIsNoMedian() {
        LeadTime nobody = LeadTime.of(new Rows().positive(0, 1, 0, 0.2, 30).at(Double.POSITIVE_INFINITY), 7);
        assertThat(nobody.medianHours().value()).isNaN();
        assertThat(nobody.within().getFirst().share().value()).isZero();
        LeadTime nothing = LeadTime.of(new Rows().negative(0, 1, 0, 0.9).at(0.5), 7);
        assertThat(nothing.outcomes()).isZero();
        assertThat(nothing.within().getFirst().share().value()).isNaN();
    }
}
