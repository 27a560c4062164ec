package dev.escalation.simulate.study;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The desk of the sample with one quick model, made once for all tests that need it. */
public final class StudiedSample {
    private static final Map<Target, Comparison> TRAINED = new EnumMap<>(Target.class);
    private static final Map<Target, StudiedDesk> DESKS = new EnumMap<>(Target.class);

    private StudiedSample() {}

    public static synchronized StudiedDesk desk(Target target) {
        return DESKS.computeIfAbsent(
                target, one -> StudiedDesk.of(comparison(one), Optional.empty(), 60, 1, Progress.NONE));
    }

    public static synchronized Comparison comparison(Target target) {
        return TRAINED.computeIfAbsent(target, StudiedSample::train);
    }

    private static Comparison train(Target target) {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        FeatureTable table = FeatureBuilder.build(
                data,
                new FeaturePlan(target, PredictionPoints.DEFAULT),
                OptionalLong.of(data.lastMoment()),
                Progress.NONE);
        TrainingOptions defaults = TrainingOptions.defaults();
        return ModelTrainer.train(
                table,
                new TrainingOptions(
                        EnumSet.of(ModelKind.XGBOOST),
                        defaults.embargo(),
                        defaults.thresholdRule(),
                        defaults.calibration(),
                        defaults.seed()),
                Progress.NONE);
    }
}
