package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a risk is another than at an earlier moment, or than with other values: the difference of two explanations by the
 * same model. Both start from the same base, so the differences of the effects add up to the difference of the scores.
 *
 * @param before calibrated probability, 0 to 1
 * @param now the same of the other row
 * @param factors by size of the difference, largest first; those that do not differ are left out
 */
public record RiskMove(double before, double now, List<Moved> factors) {
    private static final double NOTHING = 1e-9;
    /** Changes that are left out, and rounding. */
    private static final double SAME = 1e-6;

    /**
     * @param before its value in words
     * @param now the same of the other row; equal words with another effect mean that the model sees the value in
     *     another light
     * @param change of the effect, on the log-odds; above 0 raises the risk
     */
    public record Moved(String column, String before, String now, double change, Role role) {
        public boolean isOtherValue() {
            return !before.equals(now);
        }
    }

    public RiskMove {
        factors = List.copyOf(factors);
    }

    /**
     * Compares two rows, which may be of different tables with the same plan.
     *
     * @throws ExplanationException if effects do not add up to a score
     */
    public static RiskMove between(
            TrainedModel model,
            FeatureTable before,
            int beforeRow,
            FeatureTable now,
            int nowRow,
            UsualValues usual,
            Phrases phrases) {
        Explainer explainer = Explainer.of(model);
        Explanation first = Explanation.of(explainer, before, new int[] {beforeRow}, Progress.NONE);
        Explanation second = Explanation.of(explainer, now, new int[] {nowRow}, Progress.NONE);
        FactorWords firstWords = new FactorWords(before, usual, phrases);
        FactorWords secondWords = new FactorWords(now, usual, phrases);
        List<String> columns = first.effects().columns();
        List<Moved> factors = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            String column = columns.get(c);
            Role role = firstWords.role(column);
            double change = second.effect(0, c) - first.effect(0, c);
            if (role != null && Math.abs(change) > NOTHING) {
                factors.add(new Moved(
                        column,
                        firstWords.sayValue(column, beforeRow),
                        secondWords.sayValue(column, nowRow),
                        change,
                        role));
            }
        }
        factors.sort(Comparator.comparingDouble((Moved moved) -> -Math.abs(moved.change()))
                .thenComparing(Moved::column));
        return new RiskMove(risk(model, before, beforeRow), risk(model, now, nowRow), factors);
    }

    /**
     * How far each factor moves the risk, one after the other in their order, in points of percent; together with what is
     * left out they lead from one risk to the other.
     *
     * @return empty where the changes are not log-odds of the risk, which is so unless the calibration is a sigmoid
     */
    public Optional<double[]> points() {
        double at = logOdds(before);
        double[] points = new double[factors.size()];
        for (int i = 0; i < points.length; i++) {
            double next = at + factors.get(i).change();
            points[i] = 100 * (1 / (1 + Math.exp(-next)) - 1 / (1 + Math.exp(-at)));
            at = next;
        }
        return Math.abs(at - logOdds(now)) < SAME ? Optional.of(points) : Optional.empty();
    }

    private static double logOdds(double risk) {
        return Math.log(risk / (1 - risk));
    }

    private static double risk(TrainedModel model, FeatureTable table, int row) {
        return model.probabilities(ModelInput.all(table), new int[] {row}, Progress.NONE)[0];
    }
}
