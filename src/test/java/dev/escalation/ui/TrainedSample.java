package dev.escalation.ui;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** The sample, trained with little: enough to look at in a few seconds. */
public final class TrainedSample {
    public static final Workbench.TrainingSettings QUICK = settings();

    private TrainedSample() {}

    private static Workbench.TrainingSettings settings() {
        TrainingOptions defaults = TrainingOptions.defaults();
        TrainingOptions quick = new TrainingOptions(
                EnumSet.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                defaults.embargo(),
                defaults.thresholdRule(),
                defaults.calibration(),
                defaults.seed());
        return new Workbench.TrainingSettings(
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(4, 24))), quick);
    }

    /** A window on it. */
    public static TestWindow open(double width, double height, Path exports) {
        TestWindow window = TestWindow.open(width, height, exports);
        window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), QUICK));
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
        return window;
    }
}
