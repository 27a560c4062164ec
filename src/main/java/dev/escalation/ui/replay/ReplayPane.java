package dev.escalation.ui.replay;

import dev.escalation.app.Insight;
import dev.escalation.live.replay.Flagging;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Comparison;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.simulate.SimulatePane;
import dev.escalation.ui.work.RunningTask;
import dev.escalation.ui.work.Work;
import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A day of the test period once more: computes it off the window's thread and shows its states. */
public final class ReplayPane implements SimulatePane {
    /** Before that nobody wants to see that something is computed. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final Context context;
    private final StackPane root = new StackPane();
    private final Card computing = new Card();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ReplayScreen screen;
    private @Nullable TrainingRun run;
    private @Nullable TrainedModel model;

    public ReplayPane(Context context) {
        this.context = context;
        this.screen = new ReplayScreen(context, this::show, this::show);
        root.setId("replay");
        root.setMinHeight(0);
        computing.setId("replay-computing");
        computing.setTitle(context.texts().get("replay.computing"));
        computing.setSubtitle(context.texts().get("replay.computing.what"));
        computing.showComputing();
        patience.setOnFinished(_ -> showComputing());
        context.workspace().insightProperty().addListener(_ -> followModel());
        root.sceneProperty().addListener(_ -> followScene());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun shown) {
        run = shown;
        screen.forget();
        TrainedModel used = modelInUse(shown);
        model = used;
        TestPeriod period = new TestPeriod(shown.training().comparison(), used);
        Flagging flagging = screen.flagging(used);
        compute(progress -> Replayed.first(shown, period, flagging, progress), () -> show(shown));
    }

    /** The best until the one in use is known. */
    private TrainedModel modelInUse(TrainingRun of) {
        Insight insight = context.workspace().insightProperty().get();
        Comparison comparison = of.training().comparison();
        boolean current = of.equals(context.workspace().runProperty().get());
        return insight != null && current
                ? insight.model()
                : comparison.best().model().orElseThrow();
    }

    /** Another model of the same training has another day. */
    private void followModel() {
        TrainingRun of = run;
        boolean visible = root.getScene() != null;
        if (of != null && visible && of.equals(context.workspace().runProperty().get())) {
            if (!modelInUse(of).equals(model)) {
                show(of);
            }
        }
    }

    /** Nothing moves where nobody looks. */
    private void followScene() {
        if (root.getScene() == null) {
            screen.stop();
        } else {
            followModel();
        }
    }

    private void show(LocalDate day) {
        Replayed before = screen.shown();
        if (before != null && !before.day().equals(day)) {
            compute(progress -> Optional.of(before.with(day, progress)), () -> show(day));
        }
    }

    private void show(Flagging flagging) {
        Replayed before = screen.shown();
        if (before != null) {
            context.work().prepare(screen, _ -> before.with(flagging), after -> {
                if (before.equals(screen.shown())) {
                    screen.show(after);
                }
            });
        }
    }

    /** All days stay in sight while one of them is computed. */
    private void showComputing() {
        if (screen.shown() != null && root.getChildren().contains(screen)) {
            screen.showComputing();
        } else {
            root.getChildren().setAll(computing);
        }
    }

    private void compute(Work.Job<Optional<Replayed>> job, Runnable again) {
        context.work().drop(screen);
        screen.stop();
        patience.playFromStart();
        RunningTask task = context.work()
                .start(this, context.texts().get("replay.task"), job, this::showResult, cause -> failed(cause, again));
        task.cancellingProperty().addListener(_ -> cancelled(again));
    }

    private void showResult(Optional<Replayed> replayed) {
        patience.stop();
        if (replayed.isEmpty()) {
            root.getChildren()
                    .setAll(new EmptyState(
                            "fth-calendar",
                            context.texts().get("replay.none"),
                            context.texts().get("replay.none.what")));
            return;
        }
        root.getChildren().setAll(screen);
        screen.show(replayed.get());
    }

    private void failed(Throwable cause, Runnable again) {
        patience.stop();
        Problem problem = context.workbench().problem(context.texts().get("replay.task"), cause);
        root.getChildren()
                .setAll(EmptyState.failed(problem.title(), problem.message(), problem.code(), againButton(again)));
    }

    private void cancelled(Runnable again) {
        patience.stop();
        root.getChildren()
                .setAll(new EmptyState(
                        "fth-calendar",
                        context.texts().get("replay.cancelled"),
                        context.texts().get("replay.cancelled.what"),
                        againButton(again)));
    }

    private Button againButton(Runnable again) {
        Button button = Buttons.plain(context.texts().get("replay.again"), again);
        button.setId("replay-again");
        return button;
    }
}
