package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.linear.LogisticTrainer;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.preprocessing.PreprocessingOptions;
import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import dev.escalation.model.preprocessing.PreprocessingOptions.Scaling;
import dev.escalation.model.preprocessing.RawColumns;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.task.Progress;

/** Fits preprocessing and predictor of one kind of model on chosen rows of a feature table. */
final class Fitter {
    /** Up to so many levels, a column is one-hot encoded; beyond, trees do better with levels ordered by outcome. */
    private static final int TREE_LEVELS = 12;

    private static final int LINEAR_LEVELS = 30;

    private final FeatureTable table;
    private final long seed;
    private final ModelParameters parameters;

    Fitter(FeatureTable table, long seed, ModelParameters parameters) {
        this.table = table;
        this.seed = seed;
        this.parameters = parameters;
    }

    /** @param rounds boosting rounds that early stopping chose; 0 for other models */
    record Fit(Preprocessing preprocessing, Predictor predictor, int rounds) {}

    /**
     * Encoded rows; they do not depend on the parameters.
     *
     * @param held rows that decide on the number of boosting rounds
     */
    record Prepared(ModelKind kind, Preprocessing preprocessing, Matrix x, boolean[] y, Matrix held, boolean[] heldY) {}

    Prepared prepare(ModelKind kind, int[] train, int[] validation, Progress progress) {
        Preprocessing.Fitted fitted = preprocessing(kind, train, progress);
        return new Prepared(
                kind,
                fitted.preprocessing(),
                fitted.trainRows(),
                RowEvaluation.labels(table, train),
                fitted.preprocessing().apply(ModelInput.all(table), validation, progress),
                RowEvaluation.labels(table, validation));
    }

    /** Learns from train; validation decides on the number of boosting rounds. */
    Fit fit(ModelKind kind, int[] train, int[] validation, Progress progress) {
        return fit(prepare(kind, train, validation, progress), progress);
    }

    Fit fit(Prepared rows, Progress progress) {
        if (rows.kind != ModelKind.XGBOOST) {
            return new Fit(rows.preprocessing, predictor(rows.kind, rows.x, rows.y, 0, progress), 0);
        }
        XgboostTrainer.Boosted boosted = XgboostTrainer.train(
                rows.x, rows.y, rows.held, rows.heldY, parameters.boosting().options(seed), progress);
        return new Fit(rows.preprocessing, new Predictor.Trees(boosted.ensemble()), boosted.bestRounds());
    }

    /** Learns again from more rows with the number of rounds frozen. */
    Fit refit(ModelKind kind, int[] rows, int rounds, Progress progress) {
        Preprocessing.Fitted fitted = preprocessing(kind, rows, progress);
        boolean[] y = RowEvaluation.labels(table, rows);
        Predictor predictor = predictor(kind, fitted.trainRows(), y, rounds, progress);
        return new Fit(fitted.preprocessing(), predictor, rounds);
    }

    private Predictor predictor(ModelKind kind, Matrix x, boolean[] y, int rounds, Progress progress) {
        return switch (kind) {
            case LOGISTIC -> new Predictor.Linear(LogisticTrainer.train(x, y, logistic(), progress));
            case RANDOM_FOREST ->
                new Predictor.Trees(
                        ForestTrainer.train(x, y, parameters.forest().options(x.width(), seed), progress));
            case XGBOOST ->
                new Predictor.Trees(
                        XgboostTrainer.trainRounds(x, y, parameters.boosting().options(seed), rounds, progress));
        };
    }

    private LogisticTrainer.Options logistic() {
        int steps = LogisticTrainer.Options.defaults().maxNewtonSteps();
        return new LogisticTrainer.Options(parameters.logistic().lambda(), steps);
    }

    private Preprocessing.Fitted preprocessing(ModelKind kind, int[] rows, Progress progress) {
        PreprocessingOptions options = switch (kind) {
            case LOGISTIC -> options(Scaling.STANDARDISED, MissingIndicators.ADDED, Imputation.MEDIAN, LINEAR_LEVELS);
            case RANDOM_FOREST -> options(Scaling.RAW, MissingIndicators.ADDED, Imputation.MEDIAN, TREE_LEVELS);
            case XGBOOST -> options(Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, TREE_LEVELS);
        };
        RawColumns columns = ModelInput.select(table, rows, options.maximumOneHotLevels());
        return Preprocessing.fit(columns, rows, ExpectedOutcomes.of(table, rows), options, progress);
    }

    private static PreprocessingOptions options(
            Scaling scaling, MissingIndicators indicators, Imputation imputation, int levels) {
        return new PreprocessingOptions(
                scaling, indicators, imputation, PreprocessingOptions.MINIMUM_LEVEL_ROWS, levels);
    }
}
