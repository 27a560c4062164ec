package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.control.Buttons;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A failure of the main job stays visible under the title bar until it is closed or the step succeeds. */
final class ProblemStrip {
    private final Context context;
    private final HBox strip;
    private final StackPane overlay;

    ProblemStrip(Context context, HBox strip, StackPane overlay) {
        this.context = context;
        this.strip = strip;
        this.overlay = overlay;
        strip.getStyleClass().add("strip-bad");
        strip.setId("problem-strip");
        VBox.setMargin(strip, new Insets(16, 20, 0, 20));
        context.workspace().problemProperty().addListener((_, _, problem) -> {
            strip.setVisible(problem != null);
            strip.setManaged(problem != null);
            if (problem != null) {
                show(problem);
            }
        });
    }

    private void show(Problem problem) {
        FontIcon icon = new FontIcon("fth-alert-triangle");
        icon.getStyleClass().add("icon-bad");
        Label title = new Label(problem.title());
        title.getStyleClass().add("text-strong");
        title.setMinWidth(Label.USE_PREF_SIZE);
        Label message = new Label(problem.message());
        message.setId("problem-message");
        message.getStyleClass().addAll("text-body", "text-muted");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        strip.getChildren().setAll(icon, title, message);
        Runnable match = context.workbench().match();
        if (match != null) {
            Button columns = Buttons.primary("fth-git-merge", context.texts().get("mapping.open"), match);
            columns.setId("strip-match");
            strip.getChildren().add(columns);
        }
        Runnable again = context.workbench().again();
        if (again != null) {
            Button repeat = Buttons.plain(context.texts().get("common.again"), again);
            repeat.setId("strip-again");
            strip.getChildren().add(repeat);
        }
        strip.getChildren()
                .addAll(
                        Buttons.plain(
                                context.texts().get("shell.problem.details"),
                                () -> new ProblemDialog(context.texts(), overlay, context.notices()::showFolder)
                                        .show(problem)),
                        Buttons.icon(
                                "fth-x",
                                context.texts().get("shell.problem.close"),
                                context.workbench()::dismissProblem));
    }
}
