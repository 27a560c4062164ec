package dev.escalation.live;

import dev.escalation.app.Training;
import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/** Two models of the sample data, trained once for all tests that only look at them. */
public final class SampleTraining {
    private SampleTraining() {}

    public static Training get() {
        return Once.TRAINING;
    }

    private static final class Once {
        private static final Training TRAINING = training();
    }

    private static Training training() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        PredictionPoints points = PredictionPoints.only(List.of(4, 24));
        FeatureTable table = FeatureBuilder.build(
                data, new FeaturePlan(Target.ESCALATION, points), OptionalLong.of(data.lastMoment()), Progress.NONE);
        TrainingOptions defaults = TrainingOptions.defaults();
        TrainingOptions quick = new TrainingOptions(
                EnumSet.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                defaults.embargo(),
                defaults.thresholdRule(),
                defaults.calibration(),
                defaults.seed());
        return Training.of(table, quick, Progress.NONE);
    }
}
