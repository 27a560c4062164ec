package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.tuning.Search;
import dev.escalation.model.tuning.SearchBudget;
import dev.escalation.model.tuning.TuningOutcome;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for better settings on train rows alone, in steps forward in time, and holds the best against the usual ones on
 * validation. Test is not touched.
 */
final class ParameterSearch {
    private final FeatureTable table;
    private final TrainingOptions options;
    private final int[] train;
    private final int[] validation;
    private final List<TimeFold> folds;
    private final Map<ModelKind, List<Fitter.Prepared>> prepared = new EnumMap<>(ModelKind.class);

    ParameterSearch(FeatureTable table, Split split, TrainingOptions options) {
        this.table = table;
        this.options = options;
        this.train = split.rows(table, Segment.TRAIN);
        this.validation = split.rows(table, Segment.VALIDATION);
        this.folds = TimeFold.of(table, split, train);
    }

    /** The options with what was found, and without a further search. */
    TrainingOptions run(SearchBudget budget, Progress progress) {
        if (folds.isEmpty()) {
            throw new NotEnoughDataException(Said.of("model.search.few"));
        }
        Map<ModelKind, Search.Found> found = Search.run(
                options.kinds(), options.parameters(), budget, options.seed(), this::averagePrecision, progress);
        ModelParameters chosen = options.parameters();
        List<TuningOutcome> outcomes = new ArrayList<>();
        for (Map.Entry<ModelKind, Search.Found> entry : found.entrySet()) {
            TuningOutcome outcome = outcome(entry.getKey(), budget, entry.getValue(), progress);
            outcomes.add(outcome);
            if (outcome.usesFound()) {
                chosen = chosen.with(entry.getKey(), entry.getValue().best());
            }
        }
        return options.tuned(chosen, outcomes);
    }

    private double averagePrecision(ModelKind kind, ModelParameters setting, Progress progress) {
        List<Fitter.Prepared> ofKind = prepared.computeIfAbsent(kind, _ -> new ArrayList<>());
        double sum = 0;
        for (int i = 0; i < folds.size(); i++) {
            TimeFold fold = folds.get(i);
            Fitter fitter = new Fitter(table, options.seed(), setting);
            if (ofKind.size() == i) {
                ofKind.add(fitter.prepare(kind, fold.learn(), fold.judge(), progress));
            }
            Fitter.Fit fit = fitter.fit(ofKind.get(i), progress);
            double[] outputs = fit.predictor().outputs(ofKind.get(i).held(), progress);
            sum += RankingMetrics.averagePrecision(ScoreRanking.of(RowEvaluation.ranked(table, fold.judge(), outputs)));
        }
        return sum / folds.size();
    }

    private TuningOutcome outcome(ModelKind kind, SearchBudget budget, Search.Found found, Progress progress) {
        if (found.best().equals(options.parameters())) {
            return TuningOutcome.usualStay(kind, budget, found);
        }
        Fitter usual = new Fitter(table, options.seed(), options.parameters());
        Fitter.Prepared rows = usual.prepare(kind, train, validation, progress);
        BootstrapInterval gain = ClusterBootstrap.difference(
                onValidation(new Fitter(table, options.seed(), found.best()), rows, progress),
                onValidation(usual, rows, progress),
                RankingMetrics::averagePrecision,
                options.seed(),
                progress);
        return TuningOutcome.of(kind, budget, found, gain);
    }

    private ScoredRows onValidation(Fitter fitter, Fitter.Prepared rows, Progress progress) {
        return RowEvaluation.ranked(
                table, validation, fitter.fit(rows, progress).predictor().outputs(rows.held(), progress));
    }
}
