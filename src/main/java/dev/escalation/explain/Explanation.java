package dev.escalation.explain;

import dev.escalation.explain.shap.ShapValues;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Matrix;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.preprocessing.RawColumns;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Why a model scores rows as it does: exact Shapley values, summed back to the columns that a person knows.
 *
 * @param rows rows of the feature table, in the order of the values
 * @param effects per row and column in the model's additive units; columns are feature sources
 * @param outputs additive output per row
 * @param effectScale what turns an effect into log-odds of the calibrated probability; 1 where calibration is not a
 *     sigmoid, and effects then stay in the model's own units
 * @param additivityError largest difference between base plus effects and the output
 */
public record Explanation(
        int[] rows, ShapValues effects, double[] outputs, double effectScale, double additivityError) {
    /** Sums are of doubles over thousands of leaves. */
    public static final double ADDITIVITY_TOLERANCE = 1e-6;

    /**
     * @param rows rows of the feature table to explain
     * @throws ExplanationException if the effects do not add up to the score
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Explanation of(TrainedModel model, FeatureTable table, int[] rows, Progress progress) {
        return of(Explainer.of(model), table, rows, progress);
    }

    /** The same by an explainer that is asked more often. */
    public static Explanation of(Explainer explainer, FeatureTable table, int[] rows, Progress progress) {
        TrainedModel model = explainer.model();
        RawColumns columns = ModelInput.all(table);
        Matrix matrix = model.encode(columns, rows);
        double[] outputs = model.predictor().outputs(matrix, progress);
        ShapValues encoded = explainer.effects(matrix, progress);
        double error = encoded.additivityError(outputs);
        if (!(error <= ADDITIVITY_TOLERANCE)) {
            throw new ExplanationException("The effects of " + model.kind().label() + " do not add up to its score: "
                    + "they differ by up to " + error);
        }
        ShapValues effects = encoded.groupedBy(sources(model, table));
        return new Explanation(rows, effects, outputs, scale(model), error);
    }

    /** Of no row. */
    public static Explanation none() {
        return new Explanation(
                new int[0], new ShapValues(List.of(), 0, 0, new double[0]), new double[0], 1, Double.NaN);
    }

    /**
     * Some of the rows.
     *
     * @param indices into the rows
     */
    public Explanation only(int[] indices) {
        int width = effects.columns().size();
        double[] values = new double[indices.length * width];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(effects.values(), indices[i] * width, values, i * width, width);
        }
        ShapValues some = new ShapValues(effects.columns(), effects.base(), indices.length, values);
        return new Explanation(
                Arrays.stream(indices).map(i -> rows[i]).toArray(),
                some,
                Arrays.stream(indices).mapToDouble(i -> outputs[i]).toArray(),
                effectScale,
                additivityError);
    }

    /** The effect of one column on one row, in log-odds of the calibrated probability under sigmoid calibration. */
    public double effect(int index, int column) {
        return effects.at(index, column) * effectScale;
    }

    /** The column that a person knows, for each encoded one. */
    static List<String> sources(TrainedModel model, FeatureTable table) {
        Map<String, String> sourceOfFeature = ModelInput.sourceOfFeature(table);
        List<String> sources = new ArrayList<>();
        for (String feature : model.preprocessing().sourceColumns()) {
            sources.add(sourceOfFeature.getOrDefault(feature, feature));
        }
        return sources;
    }

    /** P = 1 / (1 + exp(a·s + b)), so the log-odds are −a·s − b. */
    static double scale(TrainedModel model) {
        return model.calibrator() instanceof SigmoidCalibration sigmoid ? -sigmoid.a() : 1;
    }
}
