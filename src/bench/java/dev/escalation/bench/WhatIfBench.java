package dev.escalation.bench;

import dev.escalation.app.Insight;
import dev.escalation.app.Training;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.whatif.Setting;
import dev.escalation.explain.whatif.WhatIf;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.live.TicketRow;
import dev.escalation.model.TrainingOptions;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * In the window on the sample, with the best of all models: from a key in a field of the "what if" panel to the new score
 * and its factors, laid out.
 */
final class WhatIfBench {
    private static final int KEYS = Integer.getInteger("bench.keys", 60);
    private static final int WARM_UP = 10;

    void run() throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("testfx.robot", "glass");
        Path work = Files.createTempDirectory("workbench-whatif");
        try (TestWindow window = TestWindow.open(1440, 900, work)) {
            window.awaitIdle();
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), settings()));
            window.await("reading", () -> !window.context().work().isIdle());
            window.await("scores", () -> window.workspace().insightProperty().get() != null);
            window.awaitIdle();
            window.run(() -> table(window).getSelectionModel().selectFirst());
            window.awaitIdle();
            window.click("#detail-whatif");
            window.await("fields", () -> window.find("#whatif-num_transfers").isPresent());
            window.awaitIdle();
            double[] alone = engine(window);
            double[] millis = new double[KEYS];
            for (int key = 0; key < KEYS; key++) {
                millis[key] = untilFactors(window, String.valueOf(key + 2));
            }
            print("key press to new score and factors", millis);
            print("of which model and explanation", alone);
        } finally {
            BenchData.delete(work);
        }
    }

    private static void print(String what, double[] millis) {
        double[] warm = Arrays.stream(millis).skip(WARM_UP).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: first %.1f ms, then median %.1f, 9 in 10 within %.1f, longest %.1f of %d%n",
                what,
                millis[0],
                warm[warm.length / 2],
                warm[warm.length * 9 / 10],
                warm[warm.length - 1],
                warm.length);
    }

    /** The same without a window. */
    private static double[] engine(TestWindow window) {
        Insight insight = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().insightProperty().get()));
        Training training = Objects.requireNonNull(
                        TestWindow.onFx(() -> window.workspace().runProperty().get()))
                .training();
        int row = insight.queue().entries().getFirst().explanation().row();
        WhatIf whatIf = WhatIf.of(insight.model(), training.table(), row, training.usual());
        double[] millis = new double[KEYS];
        for (int key = 0; key < KEYS; key++) {
            long start = System.nanoTime();
            whatIf.move(Map.of("num_transfers", new Setting.Amount(key + 2)), Phrases.ENGLISH);
            millis[key] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static Workbench.TrainingSettings settings() {
        return new Workbench.TrainingSettings(
                new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT), TrainingOptions.defaults());
    }

    private static double untilFactors(TestWindow window, String typed) {
        VBox lines = (VBox) window.find("#whatif-lines").orElseThrow();
        long[] times = new long[2];
        boolean[] changed = new boolean[1];
        InvalidationListener listener = _ -> changed[0] = true;
        Runnable afterLayout = () -> times[1] = changed[0] && times[1] == 0 ? System.nanoTime() : times[1];
        window.run(() -> {
            lines.accessibleTextProperty().addListener(listener);
            lines.getScene().addPostLayoutPulseListener(afterLayout);
            times[0] = System.nanoTime();
            ((TextField) window.find("#whatif-num_transfers").orElseThrow()).setText(typed);
        });
        window.await("factors", () -> times[1] != 0);
        window.run(() -> {
            lines.accessibleTextProperty().removeListener(listener);
            lines.getScene().removePostLayoutPulseListener(afterLayout);
        });
        return (times[1] - times[0]) / 1e6;
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table(TestWindow window) {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }
}
