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

    Fitter(FeatureTable table, long seed) {
        this.table = table;
        this.seed = seed;
    }

    /** @param rounds boosting rounds that early stopping chose; 0 for other models */
    record Fit(Preprocessing preprocessing, Predictor predictor, int rounds) {}

    /** Learns from train; validation decides on the number of boosting rounds. */
    Fit fit(ModelKind kind, int[] train, int[] validation, Progress progress) {
        Preprocessing preprocessing = preprocessing(kind, train);
        RawColumns columns = ModelInput.all(table);
        Matrix x = preprocessing.apply(columns, train);
        boolean[] y = RowEvaluation.labels(table, train);
        if (kind != ModelKind.XGBOOST) {
            return new Fit(preprocessing, predictor(kind, x, y, 0, progress), 0);
        }
        XgboostTrainer.Boosted boosted = XgboostTrainer.train(
                x,
                y,
                preprocessing.apply(columns, validation),
                RowEvaluation.labels(table, validation),
                boosting(),
                progress);
        return new Fit(preprocessing, new Predictor.Trees(boosted.ensemble()), boosted.bestRounds());
    }

    /** Learns again from more rows with the number of rounds frozen. */
    Fit refit(ModelKind kind, int[] rows, int rounds, Progress progress) {
        Preprocessing preprocessing = preprocessing(kind, rows);
        Matrix x = preprocessing.apply(ModelInput.all(table), rows);
        return new Fit(preprocessing, predictor(kind, x, RowEvaluation.labels(table, rows), rounds, progress), rounds);
    }

    private Predictor predictor(ModelKind kind, Matrix x, boolean[] y, int rounds, Progress progress) {
        return switch (kind) {
            case LOGISTIC ->
                new Predictor.Linear(LogisticTrainer.train(x, y, LogisticTrainer.Options.defaults(), progress));
            case RANDOM_FOREST ->
                new Predictor.Trees(ForestTrainer.train(
                        x, y, ForestTrainer.Options.defaults().withSeed(seed), progress));
            case XGBOOST -> new Predictor.Trees(XgboostTrainer.trainRounds(x, y, boosting(), rounds, progress));
        };
    }

    private XgboostTrainer.Options boosting() {
        return XgboostTrainer.Options.defaults().withSeed(seed);
    }

    private Preprocessing preprocessing(ModelKind kind, int[] rows) {
        PreprocessingOptions options = switch (kind) {
            case LOGISTIC -> options(Scaling.STANDARDISED, MissingIndicators.ADDED, Imputation.MEDIAN, LINEAR_LEVELS);
            case RANDOM_FOREST -> options(Scaling.RAW, MissingIndicators.ADDED, Imputation.MEDIAN, TREE_LEVELS);
            case XGBOOST -> options(Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, TREE_LEVELS);
        };
        return Preprocessing.fit(ModelInput.select(table, rows, options.maximumOneHotLevels()), rows, options);
    }

    private static PreprocessingOptions options(
            Scaling scaling, MissingIndicators indicators, Imputation imputation, int levels) {
        return new PreprocessingOptions(
                scaling, indicators, imputation, PreprocessingOptions.MINIMUM_LEVEL_ROWS, levels);
    }
}
