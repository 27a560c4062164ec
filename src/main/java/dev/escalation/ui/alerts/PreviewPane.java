package dev.escalation.ui.alerts;

import dev.escalation.app.Insight;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what the typed rules would have come to, and says it. Nothing is trained for it. */
final class PreviewPane extends VBox {
    private final Context context;
    private final Texts texts;
    private final AlertValues values;
    private final Supplier<Optional<AlertRules>> typed;
    private final Button ask;
    private final Button cancel;
    private final Label state = Labels.whole("", "text-small");
    private final ProgressBar share = new ProgressBar();
    private final VBox lines = new VBox(2);
    private @Nullable RunningTask running;

    /** @param typed empty, with words beside what is wrong, if they cannot be used */
    PreviewPane(Context context, AlertValues values, Supplier<Optional<AlertRules>> typed) {
        super(6);
        this.context = context;
        this.texts = context.texts();
        this.values = values;
        this.typed = typed;
        setId("rules-preview-pane");
        getStyleClass().add("alert-preview");
        ask = Buttons.withIcon("fth-rewind", texts.get("alerts.preview"), this::ask);
        ask.setId("rules-preview");
        cancel = Buttons.plain(texts.get("common.cancel"), this::cancel);
        cancel.setId("rules-preview-cancel");
        state.setId("rules-preview-state");
        share.setPrefWidth(160);
        HBox head = new HBox(10, ask, share, cancel, state);
        head.setAlignment(Pos.CENTER_LEFT);
        for (var node : List.of(share, cancel)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        lines.setId("rules-preview-lines");
        lines.managedProperty().bind(lines.visibleProperty());
        getChildren().addAll(head, lines);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                clear(); // nobody sees it any more
            }
        });
        clear();
    }

    private void show(boolean busy, String words) {
        ask.setDisable(busy);
        share.setVisible(busy);
        cancel.setVisible(busy);
        state.setText(words);
        lines.setVisible(!lines.getChildren().isEmpty());
    }

    private void ask() {
        TrainingRun run = context.workspace().runProperty().get();
        Insight insight = context.workspace().insightProperty().get();
        Optional<AlertRules> rules = typed.get();
        if (run == null || insight == null || rules.isEmpty()) {
            return;
        }
        lines.getChildren().clear();
        String nothing = texts.get("alerts.preview.nothing");
        RunningTask task = context.work()
                .start(
                        this,
                        texts.get("alerts.preview.task"),
                        progress -> Preview.of(run, insight.model(), rules.get(), nothing, progress),
                        this::show,
                        this::failed);
        running = task;
        share.progressProperty().bind(task.shareProperty());
        show(true, "");
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
        clear();
    }

    /** What was asked is not what stands there any more. */
    void clear() {
        context.work().drop(this);
        running = null;
        share.progressProperty().unbind();
        lines.getChildren().clear();
        show(false, texts.get("alerts.preview.what"));
    }

    private void show(Preview preview) {
        clear();
        List<String> words = new PreviewWords(texts, values.zone()).of(preview);
        for (int i = 0; i < words.size(); i++) {
            String style = i == 0 ? "text-medium" : i == words.size() - 1 ? "text-micro" : "text-body";
            Label line = Labels.wrapped(words.get(i), style);
            line.setId("rules-preview-" + i);
            lines.getChildren().add(line);
        }
        show(false, "");
    }

    private void failed(Throwable cause) {
        clear();
        Problem problem = context.workbench().problem(texts.get("alerts.preview.task"), cause);
        Label words = Labels.wrapped(problem.message(), "text-body");
        words.setId("rules-preview-0");
        words.getStyleClass().add("text-bad");
        lines.getChildren().add(words);
        show(false, "");
    }
}
