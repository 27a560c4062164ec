package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.ProbabilityMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.SigmoidCalibration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits calibrators on validation. What is to be chosen is judged by log loss on rows that it was not fitted on: the later
 * half of the tickets after fitting on the earlier one, and the other way round. So isotonic regression, which follows
 * every bump of the rows that it saw, wins only where the bumps stay.
 */
final class CalibratorChoice {
    private final FeatureTable table;
    private final Calibrator uncalibrated;
    private final int[] rows;
    private final double[] scores;

    /**
     * @param rows of validation
     * @param scores the model's output per entry of {@code rows}
     */
    CalibratorChoice(FeatureTable table, ModelKind kind, int[] rows, double[] scores) {
        this.table = table;
        this.uncalibrated = uncalibrated(kind);
        this.rows = rows;
        this.scores = scores;
    }

    /** What the outputs of a kind of model say by themselves. */
    static Calibrator uncalibrated(ModelKind kind) {
        return kind == ModelKind.RANDOM_FOREST ? new IdentityCalibration() : new NoCalibration();
    }

    Calibrator of(Calibration asked) {
        return fit(asked == Calibration.AUTO ? chosen() : asked, all());
    }

    /** The simplest of the best. */
    private Calibration chosen() {
        int[] byTime = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingLong(this::createdAt).thenComparing(place -> place))
                .mapToInt(Integer::intValue)
                .toArray();
        int half = byTime.length / 2;
        // All rows of a ticket stay on one side.
        while (half < byTime.length && half > 0 && createdAt(byTime[half]) == createdAt(byTime[half - 1])) {
            half++;
        }
        int[] earlier = Arrays.copyOf(byTime, half);
        int[] later = Arrays.copyOfRange(byTime, half, byTime.length);
        if (earlier.length == 0 || later.length == 0) {
            return Calibration.SIGMOID;
        }
        return Stream.of(Calibration.NONE, Calibration.SIGMOID, Calibration.ISOTONIC)
                .min(Comparator.comparingDouble(kind -> loss(kind, earlier, later) + loss(kind, later, earlier)))
                .orElseThrow();
    }

    private double loss(Calibration kind, int[] fitted, int[] judged) {
        Calibrator calibrator = fit(kind, fitted);
        double[] probability = calibrator.probabilities(scores(judged));
        ScoreRanking ranking = ScoreRanking.of(RowEvaluation.scored(table, rows(judged), probability));
        return ProbabilityMetrics.logLoss(ranking) * judged.length;
    }

    private Calibrator fit(Calibration kind, int[] places) {
        boolean[] positive = RowEvaluation.labels(table, rows(places));
        return switch (kind) {
            case SIGMOID -> SigmoidCalibration.fit(scores(places), positive);
            case ISOTONIC -> IsotonicCalibration.fit(scores(places), positive);
            case NONE -> uncalibrated;
            case AUTO -> throw new IllegalArgumentException("a choice is to be made first");
        };
    }

    private int[] all() {
        return IntStream.range(0, rows.length).toArray();
    }

    private long createdAt(int place) {
        return table.data().tickets().createdAt()[table.ticket()[rows[place]]];
    }

    private int[] rows(int[] places) {
        return IntStream.of(places).map(place -> rows[place]).toArray();
    }

    private double[] scores(int[] places) {
        return IntStream.of(places).mapToDouble(place -> scores[place]).toArray();
    }
}
