package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextFeature;
import dev.escalation.features.TextUse;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.task.Progress;
import java.util.Set;

/**
 * What the text is worth: the best model beside one of the same kind, trained and chosen in the same way on the same rows
 * without what comes from text. It changes no choice.
 *
 * @param kind of both models
 * @param rocAucWith on test, of the best model
 * @param rocAucWithout on test, of the other one
 * @param gain the first less the second, with its 95 % interval: both are resampled with the same customers
 */
public record TextAblation(ModelKind kind, double rocAucWith, double rocAucWithout, BootstrapInterval gain) {
    /**
     * @param comparison of a table with text
     * @throws NotEnoughDataException as training does
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static TextAblation of(Comparison comparison, Progress progress) {
        FeatureTable table = comparison.table();
        if (table.plan().text() == TextUse.OFF) {
            throw new IllegalArgumentException("these features hold no text");
        }
        ModelKind kind = comparison.best().model().orElseThrow().kind();
        TrainingOptions options = comparison.options().only(Set.of(kind));
        FeatureTable without = table.without(TextFeature::isText);
        Comparison other =
                ModelTrainer.train(without, comparison.lessons().without(TextFeature::isText), options, progress);
        BootstrapInterval gain = ClusterBootstrap.difference(
                RowEvaluation.scored(
                        table, comparison.testRows(), comparison.best().testProbability()),
                RowEvaluation.scored(without, other.testRows(), other.best().testProbability()),
                RankingMetrics::rocAuc,
                options.seed(),
                progress);
        return new TextAblation(
                kind,
                comparison.best().test().rocAuc().value(),
                other.best().test().rocAuc().value(),
                gain);
    }
}
