package dev.escalation.model.evaluation;

import static dev.escalation.model.evaluation.GoldenMetrics.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EvaluatorTest {
    private static final List<ToDoubleFunction<ScoreRanking>> ALL_KINDS = List.of(
            ranking -> ranking.countsAt(0.5).f1(),
            RankingMetrics::rocAuc,
            RankingMetrics::averagePrecision,
            ProbabilityMetrics::brier,
            ranking -> CalibrationBins.quantile(ranking, 10).expectedError(),
            ranking -> RankingMetrics.top(ranking, 0.1).lift());

    @Test
    void valuesAreGoldenAndInsideTheirIntervals() {
        ScoredRows rows = GoldenMetrics.rows();
        Evaluation evaluation = Evaluator.evaluate(rows, ticketPerRow(rows), 0.5, 1, Progress.NONE);
        assertThat(evaluation.rows()).isEqualTo(1000);
        assertThat(evaluation.positives()).isEqualTo(120);
        assertThat(evaluation.positiveTickets()).isEqualTo(120);
        assertThat(evaluation.clusters()).isEqualTo(95);
        assertThat(evaluation.confusion()).isEqualTo(new ConfusionCounts(62, 41, 839, 58));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.ENOUGH_EVIDENCE);
        assertInside(evaluation.precision(), 0.6019417475728155);
        assertInside(evaluation.recall(), 0.5166666666666667);
        assertInside(evaluation.f1(), 0.5560538116591928);
        assertInside(evaluation.rocAuc(), GoldenMetrics.summary().get("roc_auc"));
        assertInside(evaluation.averagePrecision(), GoldenMetrics.summary().get("average_precision"));
        assertInside(evaluation.brier(), GoldenMetrics.summary().get("brier"));
        assertInside(evaluation.calibrationError(), GoldenMetrics.summary().get("ece_quantile10"));
        assertInside(evaluation.liftAt5(), 6);
        assertInside(evaluation.liftAt10(), 5);
        assertInside(evaluation.liftAt20(), 3.5833333333333335);
    }

    private static void assertInside(BootstrapInterval interval, double golden) {
        assertThat(interval.value()).isCloseTo(golden, TOLERANCE);
        assertThat(interval.low()).isLessThan(golden);
        assertThat(interval.high()).isGreaterThan(golden);
    }

    private static int[] ticketPerRow(ScoredRows rows) {
        return IntStream.range(0, rows.size()).toArray();
    }

    @Test
    void aReweightedRankingEqualsRowsWrittenOutAsOftenAsTheyCount() {
        ScoredRows rows = randomRows(400, 40, 3);
        ScoreRanking ranking = ScoreRanking.of(rows);
        Random random = new Random(4);
        int[] weightByRank = random.ints(400, 0, 4).toArray();
        // Written out by rank, so that ties keep their order.
        int[] writtenOut = IntStream.range(0, 400)
                .flatMap(rank -> IntStream.generate(() -> ranking.order()[rank]).limit(weightByRank[rank]))
                .toArray();
        ScoreRanking expected = ScoreRanking.of(rows.subset(writtenOut));
        ScoreRanking reweighted = ranking.reweighted(weightByRank);
        for (ToDoubleFunction<ScoreRanking> metric : ALL_KINDS) {
            assertThat(metric.applyAsDouble(reweighted)).isCloseTo(metric.applyAsDouble(expected), within(1e-12));
        }
    }

    @Test
    void threadsDoNotChangeAByteAndSeedsDo() {
        ScoredRows rows = GoldenMetrics.rows();
        List<BootstrapInterval> one = ClusterBootstrap.intervals(rows, ALL_KINDS, 7, 1);
        assertThat(ClusterBootstrap.intervals(rows, ALL_KINDS, 7, 5)).isEqualTo(one);
        assertThat(ClusterBootstrap.intervals(rows, ALL_KINDS, 8, 1)).isNotEqualTo(one);
    }

    @Test
    void intervalOfAShareHasTheWidthOfTheory() {
        // 400 clusters of one row, half of them alerted rightly: precision 0.5 with standard error 0.5/√400 = 0.025
        ScoredRows rows = new ScoredRows(
                IntStream.range(0, 400).mapToDouble(row -> 1).toArray(),
                alternating(400),
                ticketPerRow(randomRows(400, 1, 0)));
        BootstrapInterval precision = Evaluator.evaluate(rows, ticketPerRow(rows), 0.5, 3, Progress.NONE)
                .precision();
        assertThat(precision.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.012));
        assertThat(precision.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.012));
    }

    @Test
    void rowsOfOneCustomerAreDrawnTogether() {
        // Each customer's 100 rows have one outcome, so 40 customers carry the information of 40 rows, not of 4,000:
        // standard error 0.5/√40 = 0.079.
        boolean[] positive = new boolean[4000];
        int[] cluster = new int[4000];
        double[] probability = new double[4000];
        for (int row = 0; row < 4000; row++) {
            cluster[row] = row / 100;
            positive[row] = cluster[row] % 2 == 0;
            probability[row] = 1;
        }
        ScoredRows rows = new ScoredRows(probability, positive, cluster);
        BootstrapInterval precision =
                Evaluator.evaluate(rows, cluster, 0.5, 3, Progress.NONE).precision();
        assertThat(precision.high() - precision.low()).isCloseTo(2 * 1.96 * 0.079, within(0.08));
    }

    private static boolean[] alternating(int size) {
        boolean[] positive = new boolean[size];
        for (int row = 0; row < size; row += 2) {
            positive[row] = true;
        }
        return positive;
    }

    @Test
    void degenerateRowsAreEvaluatedWithoutFailing() {
        ScoredRows empty = new ScoredRows(new double[0], new boolean[0], new int[0]);
        Evaluation ofNothing = Evaluator.evaluate(empty, new int[0], 0.5, 1, Progress.NONE);
        assertThat(ofNothing.precision().value()).isZero();
        assertThat(ofNothing.brier().value()).isNaN();
        assertThat(ofNothing.verdict().words()).isEqualTo("not enough evidence");

        ScoredRows oneClass = new ScoredRows(new double[] {0.2, 0.7, 0.7}, new boolean[3], new int[] {1, 2, 3});
        Evaluation ofOneClass = Evaluator.evaluate(oneClass, new int[3], 0.5, 1, Progress.NONE);
        assertThat(ofOneClass.rocAuc()).isEqualTo(new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN));
        assertThat(ofOneClass.brier().low()).isLessThan(ofOneClass.brier().high());

        ScoredRows allEqual =
                new ScoredRows(new double[] {0.5, 0.5, 0.5}, new boolean[] {true, false, false}, new int[] {1, 2, 3});
        Evaluation ofAllEqual = Evaluator.evaluate(allEqual, new int[3], 0.5, 1, Progress.NONE);
        assertThat(ofAllEqual.rocAuc()).isEqualTo(new BootstrapInterval(0.5, 0.5, 0.5));

        ScoredRows oneCustomer = new ScoredRows(new double[] {0.2, 0.7}, new boolean[] {false, true}, new int[2]);
        Evaluation ofOneCustomer = Evaluator.evaluate(oneCustomer, new int[2], 0.5, 1, Progress.NONE);
        assertThat(ofOneCustomer.rocAuc()).isEqualTo(new BootstrapInterval(1, Double.NaN, Double.NaN));
    }

    @Test
    void evidenceCountsDistinctPositiveTickets() {
        ScoredRows rows = GoldenMetrics.rows();
        int[] fortyNine = new int[1000];
        int[] fifty = new int[1000];
        for (int row = 0, positives = 0; row < 1000; row++) {
            if (rows.positive()[row]) {
                fortyNine[row] = positives % 49;
                fifty[row] = positives++ % 50;
            }
        }
        assertThat(Evaluator.evaluate(rows, fortyNine, 0.5, 1, Progress.NONE).verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(Evaluator.evaluate(rows, fifty, 0.5, 1, Progress.NONE).verdict())
                .isEqualTo(Verdict.ENOUGH_EVIDENCE);
    }

    @Test
    void anInfiniteThresholdAlertsNobody() {
        ScoredRows rows = GoldenMetrics.rows();
        Evaluation evaluation =
                Evaluator.evaluate(rows, ticketPerRow(rows), Double.POSITIVE_INFINITY, 1, Progress.NONE);
        assertThat(evaluation.confusion().alerted()).isZero();
        assertThat(evaluation.precision()).isEqualTo(new BootstrapInterval(0, 0, 0));
        assertThatThrownBy(() -> Evaluator.evaluate(rows, ticketPerRow(rows), Double.NaN, 1, Progress.NONE))
                .hasMessageContaining("threshold NaN");
    }

    @Test
    void cancellationEndsTheWork() {
        ScoredRows rows = GoldenMetrics.rows();
        List<Long> reported = new ArrayList<>();
        Progress cancelledAtOnce = new Progress() {
            @Override
            public void stage(String name, long totalSteps) {
                reported.add(totalSteps);
            }

            @Override
            public void advancedTo(long doneSteps) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Evaluator.evaluate(rows, ticketPerRow(rows), 0.5, 1, cancelledAtOnce))
                .isInstanceOf(CancellationException.class);
        assertThat(reported).containsExactly(300L);
    }

    @Test
    void jsonBringsTheSameBack() {
        ScoredRows rows = new ScoredRows(new double[] {0.2, 0.7}, new boolean[2], new int[] {1, 2});
        Evaluation undefinedInParts = Evaluator.evaluate(rows, new int[2], Double.POSITIVE_INFINITY, 1, Progress.NONE);
        List<Record> saved = List.of(
                undefinedInParts,
                new SigmoidCalibration(-1.5, 0.1),
                new NoCalibration(),
                new IsotonicCalibration(new double[] {0.1, 2}, new double[] {0, 1 / 3.0}),
                new ThresholdRule.Cost(1, 2.5),
                new ChosenThreshold(0.3, "Best F1."));
        JsonMapper json = new JsonMapper();
        for (Record value : saved) {
            assertThat(json.readValue(json.writeValueAsString(value), value.getClass()))
                    .usingRecursiveComparison()
                    .isEqualTo(value);
        }
    }

    private static ScoredRows randomRows(int size, int clusters, long seed) {
        Random random = new Random(seed);
        double[] probability = new double[size];
        boolean[] positive = new boolean[size];
        int[] cluster = new int[size];
        for (int row = 0; row < size; row++) {
            double exact = random.nextDouble();
            probability[row] = row % 3 == 0 ? Math.rint(exact * 100) / 100 : exact;
            positive[row] = random.nextDouble() < exact * exact;
            cluster[row] = random.nextInt(clusters) - 10;
        }
        return new ScoredRows(probability, positive, cluster);
    }
}
