package dev.escalation.model;

import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Feature sets that earn their place: the best kind of model learns from train without each group of features in turn, and is
 * held against one with all of them on validation. Test is not read, and no choice is changed.
 *
 * @param kind of all models
 * @param rows validation rows that are compared
 * @param positives of these
 * @param rocAuc on validation, with all features
 * @param averagePrecision the same
 * @param groups with at least one feature, the largest gain of average precision first
 */
public record Ablation(
        ModelKind kind, int rows, int positives, double rocAuc, double averagePrecision, List<GroupWorth> groups) {
    public Ablation {
        groups = List.copyOf(groups);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public static Ablation of(Comparison comparison, Progress progress) {
        return new Run(comparison, progress).ablation();
    }

    private static final class Run {
        private final Comparison comparison;
        private final FeatureTable table;
        private final ModelKind kind;
        private final Progress progress;
        private final Progress inner;

        Run(Comparison comparison, Progress progress) {
            this.comparison = comparison;
            this.table = comparison.table();
            this.kind = comparison.best().model().orElseThrow().kind();
            this.progress = progress;
            this.inner = new UnseenProgress(progress);
        }

        Ablation ablation() {
            List<FeatureGroup> groups = table.columns().stream()
                    .map(FeatureColumn::info)
                    .map(FeatureGroup::of)
                    .distinct()
                    .toList();
            progress.stage("Training without groups of features", groups.size() + 1);
            ScoredRows all = scored(table);
            List<GroupWorth> worths = new ArrayList<>();
            for (FeatureGroup group : groups) {
                progress.advancedTo(worths.size() + 1);
                if (groups.size() > 1) {
                    worths.add(worth(group, all));
                }
            }
            worths.sort(Comparator.comparingDouble(
                            (GroupWorth worth) -> worth.averagePrecisionGain().value())
                    .reversed());
            ScoreRanking ranking = ScoreRanking.of(all);
            return new Ablation(
                    kind,
                    all.size(),
                    (int) ranking.positives(),
                    RankingMetrics.rocAuc(ranking),
                    RankingMetrics.averagePrecision(ranking),
                    worths);
        }

        private GroupWorth worth(FeatureGroup group, ScoredRows all) {
            FeatureTable some = table.without(info -> FeatureGroup.of(info) == group);
            ScoredRows without = scored(some);
            ScoreRanking ranking = ScoreRanking.of(without);
            long seed = comparison.options().seed();
            return new GroupWorth(
                    group,
                    table.columns().size() - some.columns().size(),
                    RankingMetrics.rocAuc(ranking),
                    ClusterBootstrap.difference(all, without, RankingMetrics::rocAuc, seed, inner),
                    RankingMetrics.averagePrecision(ranking),
                    ClusterBootstrap.difference(all, without, RankingMetrics::averagePrecision, seed, inner));
        }

        /** Validation rows by a model that learned from train alone; the ranking needs no calibration. */
        private ScoredRows scored(FeatureTable features) {
            int[] train = comparison.split().rows(table, Segment.TRAIN);
            int[] validation = comparison.validationRows();
            TrainingOptions options = comparison.options();
            Fitter fitter = new Fitter(features, options.seed(), options.parameters());
            Fitter.Prepared prepared = fitter.prepare(kind, train, validation, inner);
            double[] outputs = fitter.fit(prepared, inner).predictor().outputs(prepared.held(), inner);
            return RowEvaluation.ranked(table, validation, outputs);
        }
    }
}
