package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.ChosenThreshold;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Reliability;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Trains, chooses and tests, in an order that keeps test untouched: rounds, calibrator and threshold are chosen on
 * validation by a model that learned from train alone; then the model learns again from train and validation with these
 * frozen, because recent weeks matter, and test is read once.
 */
public final class ModelTrainer {
    private final FeatureTable table;
    private final Split split;
    private final TrainingOptions options;
    private final Lessons lessons;
    private final int[] train;
    private final int[] validation;
    private final int[] test;

    private ModelTrainer(FeatureTable table, Lessons lessons, TrainingOptions options) {
        this(table, Split.of(table, options.embargo(), lessons.leftOut()), lessons, options);
    }

    private ModelTrainer(FeatureTable table, Split split, Lessons lessons, TrainingOptions options) {
        this.table = table;
        this.options = options;
        this.lessons = lessons;
        this.split = split;
        this.train = split.rows(table, Segment.TRAIN);
        this.validation = split.rows(table, Segment.VALIDATION);
        this.test = split.rows(table, Segment.TEST);
    }

    /**
     * @throws NotEnoughDataException if train or validation lack one of the classes, or there is no test row
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Comparison train(FeatureTable table, TrainingOptions options, Progress progress) {
        return train(table, Lessons.NONE, options, progress);
    }

    /**
     * The same with what people have taught.
     *
     * @throws NotEnoughDataException if train or validation lack one of the classes, or there is no test row
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Comparison train(FeatureTable table, Lessons lessons, TrainingOptions options, Progress progress) {
        ModelTrainer trainer = new ModelTrainer(table, lessons, options);
        trainer.requireRows();
        return trainer.searched(progress).run(progress);
    }

    /**
     * The same on another split, for trainings as they would have been at earlier moments.
     *
     * @throws NotEnoughDataException if train or validation lack one of the classes, or there is no test row
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Comparison train(FeatureTable table, Split split, TrainingOptions options, Progress progress) {
        ModelTrainer trainer = new ModelTrainer(table, split, Lessons.NONE, options);
        trainer.requireRows();
        return trainer.run(progress);
    }

    private void requireRows() {
        requireBothClasses(train, "model.kind.learn");
        requireBothClasses(validation, "model.kind.choose");
        if (test.length == 0) {
            throw new NotEnoughDataException(Said.of("model.test.none"));
        }
    }

    /** The same with better parameters, if they are to be searched for. */
    private ModelTrainer searched(Progress progress) {
        return options.search()
                .map(budget -> new ParameterSearch(table, split, options).run(budget, progress))
                .map(found -> new ModelTrainer(table, lessons, found))
                .orElse(this);
    }

    private Comparison run(Progress progress) {
        List<ModelResult> results = new ArrayList<>();
        Fitter fitter = new Fitter(table, options.seed(), options.parameters());
        for (ModelKind kind : ModelKind.values()) {
            if (options.kinds().contains(kind)) {
                results.add(trainAndTest(kind, fitter, progress));
            }
        }
        return compared(results, progress);
    }

    /**
     * The comparison of an earlier training, from what was kept of it. Nothing is learned or chosen: the figures are
     * computed once more from the same scores.
     *
     * @param models in the order of {@link ModelKind}
     * @throws IllegalArgumentException if the models do not say of these rows what they said then
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Comparison restore(
            FeatureTable table, Lessons lessons, TrainingOptions options, List<KeptModel> models, Progress progress) {
        ModelTrainer trainer = new ModelTrainer(table, lessons, options);
        List<ModelResult> results = new ArrayList<>();
        for (KeptModel kept : models) {
            progress.stage("Evaluating " + kept.model().kind().label(), 0);
            results.add(trainer.restored(kept, progress));
        }
        return trainer.compared(results, progress);
    }

    private ModelResult restored(KeptModel kept, Progress progress) {
        if (!kept.isOf(table, validation, test, progress)) {
            throw new IllegalArgumentException("the " + kept.model().kind().label()
                    + " was trained on other features than this program makes of the data");
        }
        return result(kept.model(), kept.validationProbability(), kept.testProbability(), kept.seconds(), progress);
    }

    private Comparison compared(List<ModelResult> models, Progress progress) {
        ModelResult best = models.stream()
                .max(Comparator.comparingDouble(
                        result -> result.validation().averagePrecision().value()))
                .orElseThrow();
        List<ModelResult> results = new ArrayList<>(models);
        results.add(rule(progress));
        results.add(baseRate(progress));
        return new Comparison(table, split, options, validation, test, results, best, lessons);
    }

    private ModelResult trainAndTest(ModelKind kind, Fitter fitter, Progress progress) {
        long started = System.nanoTime();
        Fitter.Fit fit = fitter.fit(kind, train, validation, progress);
        double[] validationScores = outputs(fit, validation, progress);
        Calibrator calibrator =
                new CalibratorChoice(table, kind, validation, validationScores).of(options.calibration());
        double[] validationProbability = calibrator.probabilities(validationScores);
        ChosenThreshold threshold = options.thresholdRule().choose(scored(validation, validationProbability));
        Fitter.Fit refit = refit(kind, fitter, fit.rounds(), progress);
        double[] testProbability = calibrator.probabilities(outputs(refit, test, progress));
        TrainedModel model =
                new TrainedModel(kind, table.plan(), refit.preprocessing(), refit.predictor(), calibrator, threshold);
        double seconds = (System.nanoTime() - started) / 1e9;
        progress.stage("Evaluating " + kind.label(), 0);
        return result(model, validationProbability, testProbability, seconds, progress);
    }

    private Fitter.Fit refit(ModelKind kind, Fitter fitter, int rounds, Progress progress) {
        if (lessons.examples().isEmpty()) {
            return fitter.refit(kind, trainAndValidation(), rounds, progress);
        }
        FeatureTable taught = table.plus(lessons.examples().get());
        int[] rows = IntStream.concat(Arrays.stream(trainAndValidation()), IntStream.range(table.rows(), taught.rows()))
                .toArray();
        return new Fitter(taught, options.seed(), options.parameters()).refit(kind, rows, rounds, progress);
    }

    private ModelResult result(
            TrainedModel model,
            double[] validationProbability,
            double[] testProbability,
            double seconds,
            Progress progress) {
        double threshold = model.threshold().threshold();
        return new ModelResult(
                model.kind().id(),
                Optional.of(model),
                evaluate(validation, validationProbability, threshold, progress),
                evaluate(test, testProbability, threshold, progress),
                Optional.of(uncalibrated(model, progress)),
                validationProbability,
                testProbability,
                model.threshold().how(),
                seconds);
    }

    private double[] outputs(Fitter.Fit fit, int[] rows, Progress progress) {
        Matrix matrix = fit.preprocessing().apply(ModelInput.all(table), rows, progress);
        return fit.predictor().outputs(matrix, progress);
    }

    private Reliability uncalibrated(TrainedModel model, Progress progress) {
        double[] outputs = model.predictor().outputs(model.encode(ModelInput.all(table), test), progress);
        return Reliability.of(scored(test, model.uncalibrated().probabilities(outputs)));
    }

    private ModelResult rule(Progress progress) {
        BiFunction<int[], int[], double[]> rates = (learnFrom, rows) ->
                PriorityAndAgeRule.learned(table, learnFrom).probabilities(table, rows);
        ChosenThreshold threshold = options.thresholdRule().choose(scored(validation, rates.apply(train, validation)));
        return yardstick("rule", rates, threshold.threshold(), threshold.how(), progress);
    }

    private ModelResult baseRate(Progress progress) {
        BiFunction<int[], int[], double[]> constant = (learnFrom, rows) -> {
            double[] probabilities = new double[rows.length];
            Arrays.fill(probabilities, positives(learnFrom) / (double) learnFrom.length);
            return probabilities;
        };
        return yardstick("base_rate", constant, Double.POSITIVE_INFINITY, "Alerts nobody", progress);
    }

    private ModelResult yardstick(
            String name, BiFunction<int[], int[], double[]> rates, double threshold, String how, Progress progress) {
        double[] onValidation = rates.apply(train, validation);
        double[] onTest = rates.apply(trainAndValidation(), test);
        return new ModelResult(
                name,
                Optional.empty(),
                evaluate(validation, onValidation, threshold, progress),
                evaluate(test, onTest, threshold, progress),
                Optional.empty(),
                onValidation,
                onTest,
                how,
                0);
    }

    private Evaluation evaluate(int[] rows, double[] probability, double threshold, Progress progress) {
        return RowEvaluation.of(table, rows, probability, threshold, options.seed(), progress);
    }

    private ScoredRows scored(int[] rows, double[] probability) {
        return RowEvaluation.scored(table, rows, probability);
    }

    private int[] trainAndValidation() {
        return IntStream.concat(Arrays.stream(train), Arrays.stream(validation))
                .sorted()
                .toArray();
    }

    private void requireBothClasses(int[] rows, String purpose) {
        int positives = positives(rows);
        if (positives == 0 || positives == rows.length) {
            throw new NotEnoughDataException(Said.of(
                    "model.kind.one",
                    Said.of(purpose),
                    positives,
                    rows.length,
                    table.target().id()));
        }
    }

    private int positives(int[] rows) {
        return (int) Arrays.stream(rows).filter(row -> table.label()[row]).count();
    }
}
