package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting of trees by XGBoost ({@code binary:logistic}, {@code hist}), compiled to a {@link TreeEnsemble}.
 * Missing values stay missing.
 */
public final class XgboostTrainer {
    private XgboostTrainer() {}

    /**
     * Settings of a training run.
     *
     * @param maxRounds most trees, default 600, range [1, 100000]
     * @param learningRate default 0.05, range (0, 1]
     * @param maxDepth default 5, range [1, 30]
     * @param minChildWeight least sum of hessians in a leaf, default 1, range [0, ∞)
     * @param subsample share of rows drawn for a tree, default 0.8, range (0, 1]
     * @param columnSample share of columns drawn for a tree, default 0.8, range (0, 1]
     * @param lambda L2 penalty on leaf values, default 1, range [0, ∞)
     * @param earlyStoppingRounds rounds without improvement until training stops, default 40, at least 1
     * @param seed default 1; the same seed and data give the same trees
     * @param threads default half of the processors, at least 1: XGBoost's threads wait for each other by spinning, and
     *     beside any other work on the same cores a round then takes ten times as long
     */
    public record Options(
            int maxRounds,
            double learningRate,
            int maxDepth,
            double minChildWeight,
            double subsample,
            double columnSample,
            double lambda,
            int earlyStoppingRounds,
            long seed,
            int threads) {
        public Options {
            require(maxRounds >= 1 && maxRounds <= 100_000, "maxRounds", maxRounds);
            require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate);
            require(maxDepth >= 1 && maxDepth <= 30, "maxDepth", maxDepth);
            require(minChildWeight >= 0 && Double.isFinite(minChildWeight), "minChildWeight", minChildWeight);
            require(subsample > 0 && subsample <= 1, "subsample", subsample);
            require(columnSample > 0 && columnSample <= 1, "columnSample", columnSample);
            require(lambda >= 0 && Double.isFinite(lambda), "lambda", lambda);
            require(earlyStoppingRounds >= 1, "earlyStoppingRounds", earlyStoppingRounds);
            require(threads >= 1, "threads", threads);
        }

        public static Options defaults() {
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            return new Options(600, 0.05, 5, 1, 0.8, 0.8, 1, 40, 1, threads);
        }

        public Options withSeed(long newSeed) {
            return new Options(
                    maxRounds,
                    learningRate,
                    maxDepth,
                    minChildWeight,
                    subsample,
                    columnSample,
                    lambda,
                    earlyStoppingRounds,
                    newSeed,
                    threads);
        }

        private static void require(boolean valid, String name, Number value) {
            if (!valid) {
                throw new IllegalArgumentException(name + " " + value + " is out of range");
            }
        }

        private Map<String, Object> parameters() {
            return Map.ofEntries(
                    Map.entry("objective", "binary:logistic"),
                    Map.entry("tree_method", "hist"),
                    Map.entry("eval_metric", "logloss"),
                    Map.entry("eta", learningRate),
                    Map.entry("max_depth", maxDepth),
                    Map.entry("min_child_weight", minChildWeight),
                    Map.entry("subsample", subsample),
                    Map.entry("colsample_bytree", columnSample),
                    Map.entry("lambda", lambda),
                    Map.entry("seed", Math.floorMod(seed, Integer.MAX_VALUE)),
                    Map.entry("nthread", threads),
                    Map.entry("verbosity", 0));
        }
    }

    /**
     * What early stopping found.
     *
     * @param ensemble cut behind the best round; output in log-odds
     * @param bestRounds rounds of the ensemble, at least 1
     * @param validationLogLoss log loss on the validation rows at that round
     */
    public record Boosted(TreeEnsemble ensemble, int bestRounds, double validationLogLoss) {}

    /**
     * Trains until the validation rows' log loss has not improved for {@code earlyStoppingRounds}, and cuts the model at
     * the best round. Log loss decides, not average precision: with few positives the latter jumps from round to round,
     * and the scores are probabilities that later steps calibrate and multiply with costs.
     *
     * @param x training rows; NaN is missing
     * @param y labels of the training rows, of both classes
     * @param validation rows with the same columns, at least one
     * @param validationY labels of the validation rows
     * @throws IllegalArgumentException if shapes, labels or values do not fit
     * @throws java.util.concurrent.CancellationException if cancelled, asked before each round
     */
    public static Boosted train(
            Matrix x, boolean[] y, Matrix validation, boolean[] validationY, Options options, Progress progress) {
        TrainingData.checkLabels(x, y);
        if (!validation.columns().equals(x.columns()) || validation.rows() == 0) {
            throw new IllegalArgumentException("validation rows need the columns of the training rows");
        }
        if (validationY.length != validation.rows()) {
            throw new IllegalArgumentException(validation.rows() + " rows have " + validationY.length + " labels");
        }
        progress.stage("Training XGBoost", options.maxRounds());
        try (NativeMatrix train = new NativeMatrix(x, y);
                NativeMatrix held = new NativeMatrix(validation, validationY);
                NativeBooster booster = new NativeBooster(train, options)) {
            progress.checkCancelled();
            EarlyStopping stopping = new EarlyStopping(options.earlyStoppingRounds());
            for (int round = 0; round < options.maxRounds() && !stopping.stops(round); round++) {
                progress.checkCancelled();
                booster.update(train, round);
                stopping.evaluated(round, booster.logLoss(held, round));
                progress.advancedTo(round + 1);
            }
            TreeEnsemble best = booster.compile(x).firstTrees(stopping.bestRounds);
            return new Boosted(best, stopping.bestRounds, stopping.bestLoss);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        }
    }

    /**
     * Trains a fixed number of rounds, as for the last fit with the rounds frozen.
     *
     * @param rounds at least 1
     * @throws IllegalArgumentException if shapes, labels or values do not fit
     * @throws java.util.concurrent.CancellationException if cancelled, asked before each round
     */
    public static TreeEnsemble trainRounds(Matrix x, boolean[] y, Options options, int rounds, Progress progress) {
        TrainingData.checkLabels(x, y);
        Options.require(rounds >= 1, "rounds", rounds);
        progress.stage("Training XGBoost", rounds);
        try (NativeMatrix train = new NativeMatrix(x, y);
                NativeBooster booster = new NativeBooster(train, options)) {
            for (int round = 0; round < rounds; round++) {
                progress.checkCancelled();
                booster.update(train, round);
                progress.advancedTo(round + 1);
            }
            return booster.compile(x);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        }
    }

    private static final class EarlyStopping {
        private final int patience;
        private int bestRounds;
        private double bestLoss = Double.POSITIVE_INFINITY;

        EarlyStopping(int patience) {
            this.patience = patience;
        }

        void evaluated(int round, double loss) {
            if (loss < bestLoss || bestRounds == 0) {
                bestLoss = loss;
                bestRounds = round + 1;
            }
        }

        boolean stops(int nextRound) {
            return nextRound - bestRounds >= patience;
        }
    }

    /** Rows in XGBoost's own memory, outside the heap. */
    private static final class NativeMatrix implements AutoCloseable {
        private final DMatrix rows;

        NativeMatrix(Matrix x, boolean[] y) throws XGBoostError {
            TrainingData.checkRange(x);
            float[] values = new float[x.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) x.values()[i];
            }
            float[] labels = new float[y.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = y[i] ? 1 : 0;
            }
            rows = new DMatrix(values, x.rows(), x.width(), Float.NaN);
            rows.setLabel(labels);
        }

        @Override
        public void close() {
            rows.dispose();
        }
    }

    /** A booster in XGBoost's own memory. */
    private static final class NativeBooster implements AutoCloseable {
        private final Booster booster;

        NativeBooster(NativeMatrix train, Options options) throws XGBoostError {
            // A booster has no public constructor; training no rounds gives an empty one.
            booster = XGBoost.train(train.rows, options.parameters(), 0, Map.of(), null, null);
        }

        void update(NativeMatrix train, int round) throws XGBoostError {
            booster.update(train.rows, round);
        }

        double logLoss(NativeMatrix rows, int round) throws XGBoostError {
            float[] metric = new float[1];
            booster.evalSet(new DMatrix[] {rows.rows}, new String[] {"validation"}, round, metric);
            return metric[0];
        }

        TreeEnsemble compile(Matrix x) throws XGBoostError {
            return XgboostModelReader.read(booster.toByteArray("json")).withFeatureNames(x.columns());
        }

        @Override
        public void close() {
            booster.dispose();
        }
    }
}
