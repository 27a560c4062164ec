package dev.escalation.bench;

import dev.escalation.app.Training;
import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.explain.Explanation;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Explains every row, of train, validation, test and queue, by each model, and prints the largest gap between a score and the
 * sum of its effects. {@code -Dbench.log} is an event log to do the same with.
 */
final class AdditivityBench {
    void run() {
        of(
                "sample, escalation",
                Path.of("sample-data"),
                Target.ESCALATION,
                PredictionPoints.DEFAULT,
                new Embargo.Automatic());
        String log = System.getProperty("bench.log", "");
        if (!log.isEmpty()) {
            of(
                    "log, breach at 0 h",
                    Path.of(log),
                    Target.SLA_BREACH,
                    PredictionPoints.only(List.of(0)),
                    new Embargo.Hours(0));
            of(
                    "log, escalation at 4 h",
                    Path.of(log),
                    Target.ESCALATION,
                    PredictionPoints.only(List.of(4)),
                    new Embargo.Automatic());
        }
    }

    private static void of(String name, Path from, Target target, PredictionPoints points, Embargo embargo) {
        CleanData data = Cleaning.run(Importer.plan(from, new MappingChoice.Auto()), Progress.NONE)
                .data();
        FeatureTable table = FeatureBuilder.build(
                data, new FeaturePlan(target, points), OptionalLong.of(data.lastMoment()), Progress.NONE);
        TrainingOptions defaults = TrainingOptions.defaults();
        TrainingOptions options = new TrainingOptions(
                EnumSet.allOf(ModelKind.class),
                embargo,
                defaults.thresholdRule(),
                defaults.calibration(),
                defaults.seed());
        Training training = Training.of(table, options, Progress.NONE);
        int[] all = IntStream.range(0, table.rows()).toArray();
        for (ModelResult result : training.comparison().results()) {
            if (result.model().isPresent()) {
                TrainedModel model = result.model().get();
                long start = System.nanoTime();
                Explanation explanation = Explanation.of(model, table, all, Progress.NONE);
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s: %,d rows, largest gap %.1e, %.2f s%n",
                        name,
                        model.kind().label(),
                        all.length,
                        explanation.additivityError(),
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
