package dev.escalation.explain;

import dev.escalation.explain.shap.TreeInteractions;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Matrix;
import dev.escalation.model.ModelInput;
import dev.escalation.model.Predictor;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * With which other factors one factor acts together: exact Shapley interaction values, summed to the columns that a person
 * knows. A linear model has none.
 *
 * @param partners strongest first; those it does not act with are left out
 * @param rows how many rows the means are over
 */
public record Interactions(List<Partner> partners, int rows) {
    /**
     * A factor that another acts together with.
     *
     * @param meanAbsoluteEffect of what both do together beyond what each does alone, in the units of
     *     {@link Explanation#effect}
     */
    public record Partner(String column, double meanAbsoluteEffect) {}

    public Interactions {
        partners = List.copyOf(partners);
    }

    /**
     * @param column name of the factor
     * @param rows of the feature table to look at; the work grows with them
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Interactions of(
            TrainedModel model, FeatureTable table, String column, int[] rows, Progress progress) {
        if (!(model.predictor() instanceof Predictor.Trees(var ensemble))) {
            return new Interactions(List.of(), rows.length);
        }
        Matrix matrix = model.encode(ModelInput.all(table), rows);
        List<String> sourceOfFeature = Explanation.sources(model, table);
        List<String> sources = sourceOfFeature.stream().distinct().toList();
        int[] source = sourceOfFeature.stream().mapToInt(sources::indexOf).toArray();
        int chosen = sources.indexOf(column);
        double[] sums = new double[sources.size()];
        for (int row = 0; row < rows.length; row++) {
            progress.checkCancelled();
            double[] values = TreeInteractions.of(ensemble, matrix.row(row));
            double[] together = together(values, source, chosen, sources.size());
            Arrays.setAll(sums, i -> sums[i] + Math.abs(together[i]));
        }
        double scale = Explanation.scale(model) / Math.max(1, rows.length);
        List<Partner> partners = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (i != chosen && sums[i] > 0) {
                partners.add(new Partner(sources.get(i), sums[i] * scale));
            }
        }
        partners.sort(Comparator.comparingDouble((Partner one) -> -one.meanAbsoluteEffect())
                .thenComparing(Partner::column));
        return new Interactions(partners, rows.length);
    }

    /** What the chosen source and each other do together; each pair stands twice in the values, with half of it. */
    private static double[] together(double[] values, int[] source, int chosen, int sources) {
        double[] together = new double[sources];
        int width = source.length;
        for (int i = 0; i < width; i++) {
            if (source[i] == chosen) {
                for (int j = 0; j < width; j++) {
                    together[source[j]] += 2 * values[i * width + j];
                }
            }
        }
        return together;
    }
}
