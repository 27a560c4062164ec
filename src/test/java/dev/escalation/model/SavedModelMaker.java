package dev.escalation.model;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.ChosenThreshold;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.linear.LogisticTrainer;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.preprocessing.PreprocessingOptions;
import dev.escalation.model.preprocessing.RawColumns;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains three small models on invented rows and saves them with what they say of a few others. Run once for each version
 * of the file format; what it wrote is never made again: {@code SavedModelMaker FOLDER}.
 */
final class SavedModelMaker {
    private static final int ROWS = 400;
    private static final int SHOWN = 40;

    private SavedModelMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> lines = lines(new Random(11));
        RawColumns columns = SavedModelRows.parse(lines);
        int[] train = IntStream.range(SHOWN, ROWS).toArray();
        List<TrainedModel> models = new ArrayList<>();
        for (ModelKind kind : ModelKind.values()) {
            models.add(model(kind, columns, train));
        }
        List<String> expected = new ArrayList<>();
        RawColumns shown = SavedModelRows.parse(lines.subList(0, SHOWN + 1));
        for (TrainedModel model : models) {
            Files.write(folder.resolve(model.kind().id() + ".json"), ModelJson.write(model));
            double[] said = model.probabilities(shown, SavedModelRows.all(shown), Progress.NONE);
            expected.add(String.join(
                    ",",
                    IntStream.range(0, said.length)
                            .mapToObj(row -> Double.toString(said[row]))
                            .toList()));
        }
        Files.write(folder.resolve("rows.csv"), lines.subList(0, SHOWN + 1));
        Files.write(folder.resolve("expected.csv"), expected);
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>(List.of("ticket_age_hrs,num_transfers,sentiment_last,priority,region"));
        String[] priorities = {"Low", "Medium", "High", "Critical", ""};
        String[] regions = {"EMEA", "APAC", "Nord \u00e9", "Other"};
        for (int row = 0; row < ROWS; row++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%.2f,%d,%s,%s,%s",
                    random.nextDouble() * 168,
                    random.nextInt(5),
                    random.nextInt(4) == 0 ? "" : String.format(Locale.ROOT, "%.3f", random.nextDouble() * 2 - 1),
                    priorities[random.nextInt(priorities.length)],
                    regions[random.nextInt(20) == 0 ? 3 : random.nextInt(3)]));
        }
        return lines;
    }

    private static TrainedModel model(ModelKind kind, RawColumns columns, int[] train) {
        Map<ModelKind, PreprocessingOptions> options = Map.of(
                ModelKind.LOGISTIC, PreprocessingOptions.forLinear(),
                ModelKind.RANDOM_FOREST, PreprocessingOptions.forForest(),
                ModelKind.XGBOOST, PreprocessingOptions.forBoosting());
        Preprocessing preprocessing = Preprocessing.fit(columns, train, options.get(kind));
        Matrix x = preprocessing.apply(columns, train);
        boolean[] y = outcomes(columns, train);
        Predictor predictor = switch (kind) {
            case LOGISTIC ->
                new Predictor.Linear(LogisticTrainer.train(x, y, LogisticTrainer.Options.defaults(), Progress.NONE));
            case RANDOM_FOREST ->
                new Predictor.Trees(
                        ForestTrainer.train(x, y, new ForestTrainer.Options(4, 4, 10, 0, 3), Progress.NONE));
            case XGBOOST ->
                new Predictor.Trees(XgboostTrainer.trainRounds(
                        x, y, new XgboostTrainer.Options(8, 0.3, 3, 1, 0.8, 0.8, 1, 5, 3, 1), 8, Progress.NONE));
        };
        double[] scores = predictor.outputs(x, Progress.NONE);
        Calibrator calibrator = kind == ModelKind.RANDOM_FOREST
                ? IsotonicCalibration.fit(scores, y)
                : SigmoidCalibration.fit(scores, y);
        FeaturePlan plan = new FeaturePlan(
                kind == ModelKind.LOGISTIC ? Target.SLA_BREACH : Target.ESCALATION,
                PredictionPoints.DEFAULT,
                TextUse.TONE,
                List.of(new Phrase("waiting for days", 2, PhraseGroup.values()[0])));
        return new TrainedModel(
                kind, plan, preprocessing, predictor, calibrator, new ChosenThreshold(0.42, "Chosen by hand."));
    }

    private static boolean[] outcomes(RawColumns columns, int[] rows) {
        Random random = new Random(12);
        double[] age = columns.numeric("ticket_age_hrs").values();
        double[] transfers = columns.numeric("num_transfers").values();
        boolean[] outcomes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double risk = -2 + transfers[rows[i]] * 0.6 + age[rows[i]] / 150;
            outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(-risk));
        }
        return outcomes;
    }
}
