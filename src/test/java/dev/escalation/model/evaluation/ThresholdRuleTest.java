package dev.escalation.model.evaluation;

import static dev.escalation.model.evaluation.GoldenMetrics.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ThresholdRuleTest {
    /** Precision by threshold 0.9 … 0.1: 1, 1/2, 2/3, 3/4, 3/5; recall: 1/3, 1/3, 2/3, 1, 1. */
    private static final ScoredRows FIVE = new ScoredRows(
            new double[] {0.9, 0.8, 0.6, 0.3, 0.1}, new boolean[] {true, false, true, true, false}, new int[5]);

    private static final ScoredRows NO_POSITIVES =
            new ScoredRows(new double[] {0.9, 0.8}, new boolean[] {false, false}, new int[2]);

    @Test
    void bestF1IsGolden() {
        ScoredRows rows = GoldenMetrics.rows();
        double threshold = new ThresholdRule.BestF1().choose(rows).threshold();
        assertThat(threshold).isEqualTo(GoldenMetrics.summary().get("best_f1_threshold"));
        assertThat(ConfusionCounts.at(rows, threshold).f1())
                .isCloseTo(GoldenMetrics.summary().get("best_f1"), TOLERANCE);
    }

    @Test
    void precisionFloorAgreesWithAPlainSearchOverThePrecisionRecallCurve() {
        GoldenTable curve = GoldenTable.read("metrics/pr_curve.csv");
        for (double floor : new double[] {0.2, 0.5, 0.6, 0.75, 0.9}) {
            double recall = 0;
            for (int point = 0; point < curve.size() - 1; point++) {
                if (curve.number(point, "precision") >= floor) {
                    recall = Math.max(recall, curve.number(point, "recall"));
                }
            }
            double threshold = new ThresholdRule.PrecisionFloor(floor)
                    .choose(GoldenMetrics.rows())
                    .threshold();
            ConfusionCounts counts = ConfusionCounts.at(GoldenMetrics.rows(), threshold);
            assertThat(counts.precision()).isGreaterThanOrEqualTo(floor);
            assertThat(counts.recall()).isCloseTo(recall, TOLERANCE);
        }
    }

    @Test
    void precisionFloorByHand() {
        ChosenThreshold chosen = ThresholdRule.standard().choose(FIVE);
        assertThat(chosen.threshold()).isEqualTo(0.3);
        assertThat(chosen.how())
                .isEqualTo("Highest recall with a precision of at least 75%. On validation it reaches precision 75%,"
                        + " recall 100% and F1 0.857; 4 of 5 rows are alerted.");
        // recall 1/3 at 0.9 and 0.8 alike, and only the first keeps the floor
        assertThat(new ThresholdRule.PrecisionFloor(0.8).choose(FIVE).threshold())
                .isEqualTo(0.9);
    }

    @Test
    void precisionFloorFallsBackToBestF1AndSaysSo() {
        ScoredRows hard = new ScoredRows(new double[] {0.9, 0.8, 0.6}, new boolean[] {false, true, false}, new int[3]);
        ChosenThreshold chosen = ThresholdRule.standard().choose(hard);
        assertThat(chosen.threshold()).isEqualTo(0.8);
        assertThat(chosen.how()).startsWith("Best F1, because no threshold has a precision of 75%. On validation");
    }

    @Test
    void recallFloorByHand() {
        assertThat(new ThresholdRule.RecallFloor(0.6).choose(FIVE).threshold()).isEqualTo(0.3);
        assertThat(new ThresholdRule.RecallFloor(0.3).choose(FIVE).threshold()).isEqualTo(0.9);
    }

    @Test
    void costByHand() {
        // 0.9: two misses; 0.3: one false alarm
        assertThat(new ThresholdRule.Cost(3, 1).choose(FIVE).threshold()).isEqualTo(0.9);
        assertThat(new ThresholdRule.Cost(1, 3).choose(FIVE).threshold()).isEqualTo(0.3);
        assertThat(new ThresholdRule.Cost(1, 2.5).choose(FIVE).how())
                .startsWith("Lowest cost with 1 per false alarm and 2.5 per miss. On validation");
        assertThat(new ThresholdRule.Cost(1, 1).choose(NO_POSITIVES).how())
                .contains("although alerting nobody costs less")
                .endsWith("Validation has no positive row, so the choice means little.");
    }

    @Test
    void capacityNeverAlertsMoreUnlessTheTopIsTied() {
        assertThat(new ThresholdRule.Capacity(0.4).choose(FIVE).threshold()).isEqualTo(0.8);
        assertThat(new ThresholdRule.Capacity(0.59).choose(FIVE).threshold()).isEqualTo(0.8);
        assertThat(new ThresholdRule.Capacity(1).choose(FIVE).threshold()).isEqualTo(0.1);
        ScoredRows tied = new ScoredRows(new double[] {0.5, 0.5, 0.1}, new boolean[3], new int[3]);
        ChosenThreshold chosen = new ThresholdRule.Capacity(0.34).choose(tied);
        assertThat(chosen.threshold()).isEqualTo(0.5);
        assertThat(chosen.how()).contains("although the rows tied at the top are more than that");
    }

    @Test
    void everyRuleCopesWithOneClassAndChoosesAScoreThatOccurs() {
        ThresholdRule[] rules = {
            ThresholdRule.standard(),
            new ThresholdRule.BestF1(),
            new ThresholdRule.RecallFloor(0.9),
            new ThresholdRule.Cost(1, 5),
            new ThresholdRule.Capacity(0.2)
        };
        ScoredRows allPositive = new ScoredRows(new double[] {0.2, 0.2}, new boolean[] {true, true}, new int[2]);
        for (ThresholdRule rule : rules) {
            assertThat(NO_POSITIVES.probability())
                    .contains(rule.choose(NO_POSITIVES).threshold());
            assertThat(rule.choose(allPositive).threshold()).isEqualTo(0.2);
            assertThatThrownBy(() -> rule.choose(new ScoredRows(new double[0], new boolean[0], new int[0])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ThresholdRule.PrecisionFloor(1.2)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new ThresholdRule.RecallFloor(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ThresholdRule.Cost(-1, 2)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new ThresholdRule.Capacity(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void rulesAreBestAmongAllGoldenThresholds() {
        ScoredRows rows = GoldenMetrics.rows();
        assertBest(rows, new ThresholdRule.Cost(1, 4), c -> true, c -> -c.falsePositives() - 4.0 * c.falseNegatives());
        assertBest(rows, new ThresholdRule.RecallFloor(0.8), c -> c.recall() >= 0.8, ConfusionCounts::precision);
        assertBest(rows, new ThresholdRule.Capacity(0.1), c -> c.alerted() <= 100, ConfusionCounts::alerted);
    }

    private static void assertBest(
            ScoredRows rows,
            ThresholdRule rule,
            Predicate<ConfusionCounts> allowed,
            ToDoubleFunction<ConfusionCounts> worth) {
        ConfusionCounts chosen = ConfusionCounts.at(rows, rule.choose(rows).threshold());
        double best = Arrays.stream(rows.probability())
                .distinct()
                .mapToObj(threshold -> ConfusionCounts.at(rows, threshold))
                .filter(allowed)
                .mapToDouble(worth)
                .max()
                .orElseThrow();
        assertThat(allowed.test(chosen)).isTrue();
        assertThat(worth.applyAsDouble(chosen)).isEqualTo(best);
    }
}
