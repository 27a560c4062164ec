package dev.escalation.model.versus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "ROC_AUC, 0.035, 0.02, 0.05, FIRST_BETTER, A beats B by 0.020 to 0.050 in ROC AUC.",
        "ROC_AUC, -0.035, -0.05, -0.02, SECOND_BETTER, B beats A by 0.020 to 0.050 in ROC AUC.",
        "BRIER, -0.01, -0.015, -0.005, FIRST_BETTER, A beats B by 0.005 to 0.015 in Brier score.",
        "BRIER, 0.01, 0.005, 0.015, SECOND_BETTER, B beats A by 0.005 to 0.015 in Brier score.",
        "ROC_AUC, 0, -0.01, 0.01, NO_DIFFERENCE_THAT_MATTERS,"
                + " 'No difference that matters in ROC AUC: \u22120.010 to 0.010, within 0.01 either way.'",
        "BRIER, 0, -0.01, 0.01, UNDECIDED,"
                + " This test cannot tell which is better in Brier score: A minus B is \u22120.010 to 0.010.",
        "AVERAGE_PRECISION, 0.004, 0.001, 0.008, NO_DIFFERENCE_THAT_MATTERS,"
                + " 'No difference that matters in average precision: 0.001 to 0.008, within 0.01 either way.'",
        "AVERAGE_PRECISION, 0.004, 0.001, 0.011, FIRST_BETTER, A beats B by 0.001 to 0.011 in average precision.",
        "ROC_AUC, 0.02, -0.00001, 0.04, UNDECIDED,"
                + " This test cannot tell which is better in ROC AUC: A minus B is 0.000 to 0.040.",
        "ROC_AUC, 0.2, NaN, NaN, NOT_ENOUGH_EVIDENCE, Not enough evidence for a statement about ROC AUC.",
    })
    void anIntervalMeansOneThing(Metric metric, double value, double low, double high, Meaning expected, String words) {
        BootstrapInterval interval = new BootstrapInterval(value, low, high);
        Meaning meaning = Meaning.of(metric, interval, Verdict.ENOUGH_EVIDENCE);
        assertThat(meaning).isEqualTo(expected);
        Difference difference = new Difference(metric, 0.8, 0.8 - value, interval, meaning);
        assertThat(difference.words("A", "B")).isEqualTo(words);
        assertThat(difference.turned().meaning())
                .isEqualTo(Meaning.of(metric, difference.turned().firstMinusSecond(), Verdict.ENOUGH_EVIDENCE));
        assertThat(difference.turned().turned()).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.4", "-0.001, 0.001"})
    void fewTicketsBearNoStatement(double low, double high) {
        BootstrapInterval interval = new BootstrapInterval(0.35, low, high);
        assertThat(Meaning.of(Metric.ROC_AUC, interval, Verdict.NOT_ENOUGH_EVIDENCE))
                .isEqualTo(Meaning.NOT_ENOUGH_EVIDENCE);
    }
}
