package dev.escalation.model;

import dev.escalation.model.linear.LogisticTrainer;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.XgboostTrainer;

/** What is set about each kind of model before it learns. Everything else is fixed. */
public record ModelParameters(Logistic logistic, Forest forest, Boosting boosting) {
    /** @param lambda L2 penalty on coefficients of standardised columns; default 1, range (0, ∞) */
    public record Logistic(double lambda) {
        public Logistic {
            new LogisticTrainer.Options(lambda, 1);
        }
    }

    /**
     * @param trees default 200, range [1, 10000]
     * @param maxDepth most splits on a path; default 12, range [1, 30]
     * @param minLeaf least rows in a leaf; default 10, at least 1
     * @param shareOfColumns tried at a split, range [0, 1]; default 0 for the square root of their number
     */
    public record Forest(int trees, int maxDepth, int minLeaf, double shareOfColumns) {
        public Forest {
            new ForestTrainer.Options(trees, maxDepth, minLeaf, 0, 0);
            if (!(shareOfColumns >= 0 && shareOfColumns <= 1)) {
                throw new IllegalArgumentException("shareOfColumns " + shareOfColumns + " is out of range");
            }
        }

        ForestTrainer.Options options(int columns, long seed) {
            int tried = shareOfColumns == 0 ? 0 : Math.max(1, (int) Math.round(shareOfColumns * columns));
            return new ForestTrainer.Options(trees, maxDepth, minLeaf, tried, seed);
        }
    }

    /**
     * The number of rounds is chosen by early stopping; at most {@code 30 / learningRate}.
     *
     * @param learningRate default 0.05, range (0, 1]
     * @param maxDepth default 5, range [1, 30]
     * @param minChildWeight least sum of hessians in a leaf; default 1, range [0, ∞)
     * @param subsample share of rows drawn for a tree; default 0.8, range (0, 1]
     * @param columnSample share of columns drawn for a tree; default 0.8, range (0, 1]
     * @param lambda L2 penalty on leaf values; default 1, range [0, ∞)
     */
    public record Boosting(
            double learningRate,
            int maxDepth,
            double minChildWeight,
            double subsample,
            double columnSample,
            double lambda) {
        private static final double LEARNING_AT_MOST = 30;

        public Boosting {
            options(learningRate, maxDepth, minChildWeight, subsample, columnSample, lambda, 0);
        }

        XgboostTrainer.Options options(long seed) {
            return options(learningRate, maxDepth, minChildWeight, subsample, columnSample, lambda, seed);
        }

        private static XgboostTrainer.Options options(
                double learningRate,
                int maxDepth,
                double minChildWeight,
                double subsample,
                double columnSample,
                double lambda,
                long seed) {
            XgboostTrainer.Options usual = XgboostTrainer.Options.defaults();
            int rounds = learningRate > 0 ? (int) Math.ceil(LEARNING_AT_MOST / learningRate - 1e-9) : 1;
            return new XgboostTrainer.Options(
                    Math.min(rounds, 100_000),
                    learningRate,
                    maxDepth,
                    minChildWeight,
                    subsample,
                    columnSample,
                    lambda,
                    usual.earlyStoppingRounds(),
                    seed,
                    usual.threads());
        }
    }

    public static ModelParameters defaults() {
        return new ModelParameters(new Logistic(1), new Forest(200, 12, 10, 0), new Boosting(0.05, 5, 1, 0.8, 0.8, 1));
    }

    /** The same with the settings of one kind of model taken from others. */
    public ModelParameters with(ModelKind kind, ModelParameters others) {
        return switch (kind) {
            case LOGISTIC -> new ModelParameters(others.logistic, forest, boosting);
            case RANDOM_FOREST -> new ModelParameters(logistic, others.forest, boosting);
            case XGBOOST -> new ModelParameters(logistic, forest, others.boosting);
        };
    }

    /** Those of one kind of model. */
    public Record of(ModelKind kind) {
        return switch (kind) {
            case LOGISTIC -> logistic;
            case RANDOM_FOREST -> forest;
            case XGBOOST -> boosting;
        };
    }
}
