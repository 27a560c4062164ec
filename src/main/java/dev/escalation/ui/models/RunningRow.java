package dev.escalation.ui.models;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.StageWords;
import dev.escalation.ui.work.RunningTask;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The training that runs, as a row; not there while none runs. */
final class RunningRow extends HBox {
    private final Context context;
    private final StageWords stages;
    private final String trainingTitle;
    private final Label name = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label stage = new Label();
    private final Button enough;
    private final Button cancel;
    private @Nullable RunningTask task;

    RunningRow(Context context) {
        this.context = context;
        this.stages = context.texts().stages();
        this.trainingTitle = context.texts().get("shell.task.train");
        getStyleClass().add("running-row");
        setAlignment(Pos.CENTER_LEFT);
        setId("training-row");
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-hollow");
        name.getStyleClass().add("text-medium");
        name.setMinWidth(140);
        progress.setPrefWidth(212);
        progress.setMinWidth(80);
        stage.getStyleClass().add("text-small");
        stage.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        cancel = Buttons.link(context.texts().get("common.cancel"), this::cancel);
        cancel.setId("cancel-training");
        enough = Buttons.link(context.texts().get("models.running.enough"), this::enough);
        enough.setId("enough-training");
        enough.setTooltip(new Tooltip(context.texts().get("models.running.enough.what")));
        enough.setMinWidth(USE_PREF_SIZE);
        enough.managedProperty().bind(enough.visibleProperty());
        getChildren().addAll(dot, name, progress, stage, space, enough, cancel);
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> refresh());
        refresh();
    }

    private void enough() {
        if (task != null) {
            task.enough();
        }
    }

    private void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    private void refresh() {
        RunningTask found = context.work().running().stream()
                .filter(running -> running.title().equals(trainingTitle))
                .reduce((_, later) -> later)
                .orElse(null);
        if (found != task) {
            task = found;
            setVisible(found != null);
            setManaged(found != null);
            follow(found);
        } else if (found == null) {
            setVisible(false);
            setManaged(false);
        }
    }

    private void follow(@Nullable RunningTask followed) {
        progress.progressProperty().unbind();
        stage.textProperty().unbind();
        cancel.disableProperty().unbind();
        enough.visibleProperty().unbind();
        if (followed != null) {
            int number = context.workspace().history().size() + 1;
            name.setText(context.texts().get("models.run", number));
            progress.progressProperty().bind(followed.shareProperty());
            stage.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> words(followed), followed.stageProperty(), followed.cancellingProperty()));
            cancel.disableProperty().bind(followed.cancellingProperty());
            enough.visibleProperty()
                    .bind(followed.openProperty()
                            .and(followed.cancellingProperty().not()));
        }
    }

    private String words(RunningTask followed) {
        return followed.cancellingProperty().get()
                ? context.texts().get("shell.cancelling")
                : context.texts()
                        .get(
                                "models.running",
                                stages.of(followed.stageProperty().get()));
    }
}
