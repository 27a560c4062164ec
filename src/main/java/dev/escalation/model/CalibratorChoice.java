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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits calibrators on validation. What is to be chosen is judged by log loss on rows that it was not fitted on: the later
 * half of the tickets after fitting on the earlier one, and the other way round. So isotonic regression, which follows
 * every bump of the rows that it saw, wins only where the bumps stay.
 */
final class CalibratorChoice {
    /** A more flexible calibrator has to be better by this log loss per row. */
    private static final double WORTH_IT = 0.001;

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
        Calibration best = Calibration.NONE;
        double smallest = loss(best, earlier, later);
        for (Calibration kind : List.of(Calibration.SIGMOID, Calibration.ISOTONIC)) {
            double loss = loss(kind, earlier, later);
            if (loss < smallest - WORTH_IT) {
                best = kind;
                smallest = loss;
            }
        }
        return best;
    }

    /** Mean over all rows, each judged by what was fitted on the other half. */
    private double loss(Calibration kind, int[] earlier, int[] later) {
        return (summedLoss(kind, earlier, later) + summedLoss(kind, later, earlier)) / rows.length;
    }

    private double summedLoss(Calibration kind, int[] fitted, int[] judged) {
        double[] probability = fit(kind, fitted).probabilities(scores(judged));
        // A pool of isotonic regression without a positive says never; it can only mean less than one in all these
        // rows.
        double least = 1.0 / (fitted.length + 2);
        for (int i = 0; i < probability.length; i++) {
            probability[i] = Math.clamp(probability[i], least, 1 - least);
        }
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
