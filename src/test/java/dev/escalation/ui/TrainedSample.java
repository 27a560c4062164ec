package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sample, trained with little: enough to look at in a few seconds. */
public final class TrainedSample {
    public static final Workbench.TrainingSettings QUICK = settings();

    private static @Nullable Shared shared;

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

    /** A window on it. Reading and training are done once for all tests of a run; nothing of it can be changed. */
    public static TestWindow open(double width, double height, Path exports) {
        return open(width, height, exports, Locale.ENGLISH);
    }

    /** @param system the language of the machine, whatever that of this one is */
    static TestWindow open(double width, double height, Path exports, Locale system) {
        TestWindow window = TestWindow.open(width, height, exports, system);
        if (shared == null) {
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), QUICK));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            shared = TestWindow.onFx(() -> Shared.of(window.workspace()));
        } else {
            window.run(() -> shared.showIn(window.workspace()));
        }
        window.awaitIdle();
        return window;
    }

    private record Shared(Workspace.Source source, LoadedData data, TrainingRun run, Insight insight) {
        static Shared of(Workspace workspace) {
            return new Shared(
                    workspace.sourceProperty().get(),
                    workspace.dataProperty().get(),
                    workspace.runProperty().get(),
                    workspace.insightProperty().get());
        }

        void showIn(Workspace workspace) {
            workspace.looked(source);
            workspace.loaded(data);
            workspace.trained(run);
            workspace.explained(insight);
        }
    }
}
