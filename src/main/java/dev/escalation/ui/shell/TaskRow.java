package dev.escalation.ui.shell;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.StageWords;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** One work: what it is, how far it is, how long it still takes, and how to end it. */
final class TaskRow extends HBox {
    private final Texts texts;
    private final StageWords stages;
    private final RunningTask task;

    TaskRow(Texts texts, RunningTask task) {
        super(12);
        this.texts = texts;
        this.stages = texts.stages();
        this.task = task;
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(task.title());
        title.getStyleClass().add("text-small-strong");
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(180);
        progress.progressProperty().bind(task.shareProperty());
        Label stage = new Label();
        stage.getStyleClass().add("text-small");
        stage.textProperty()
                .bind(Bindings.createStringBinding(this::stage, task.stageProperty(), task.secondsLeftProperty()));
        getChildren().addAll(title, progress, stage, cancel());
    }

    private Button cancel() {
        Button cancel = Buttons.withIcon("fth-x", "", task::cancel);
        cancel.getStyleClass().add("link");
        cancel.setId("cancel-task");
        cancel.disableProperty().bind(task.cancellingProperty());
        cancel.textProperty()
                .bind(Bindings.when(task.cancellingProperty())
                        .then(texts.get("shell.cancelling"))
                        .otherwise(texts.get("common.cancel")));
        return cancel;
    }

    private String stage() {
        double seconds = task.secondsLeftProperty().get();
        String stage = stages.of(task.stageProperty().get());
        return Double.isNaN(seconds)
                ? stage
                : texts.get("shell.left", stage, Math.max(1, Math.round(seconds)) + "\u00a0s");
    }
}
