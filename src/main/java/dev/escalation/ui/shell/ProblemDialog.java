package dev.escalation.ui.shell;

import dev.escalation.ui.Problem;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Shade;
import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What happened, what to do, a short code, and details to copy. */
final class ProblemDialog {
    private final Texts texts;
    private final StackPane overlay;
    private final Consumer<Path> showFolder;

    /** @param showFolder with the means of the system */
    ProblemDialog(Texts texts, StackPane overlay, Consumer<Path> showFolder) {
        this.texts = texts;
        this.overlay = overlay;
        this.showFolder = showFolder;
    }

    void show(Problem problem) {
        Shade shade = new Shade(overlay);
        shade.setId("problem-dialog");
        Button close = Buttons.primary("fth-check", texts.get("shell.problem.close"), shade::close);
        close.setId("problem-close");
        shade.add(title(problem), message(problem), details(problem), foot(problem, close));
        shade.show(close);
    }

    private static Label title(Problem problem) {
        Label title = new Label(problem.title());
        title.getStyleClass().add("text-dialog");
        title.setWrapText(true);
        return title;
    }

    private static Label message(Problem problem) {
        Label message = new Label(problem.message());
        message.getStyleClass().add("text-body");
        message.setWrapText(true);
        return message;
    }

    private static TextArea details(Problem problem) {
        TextArea details = new TextArea(problem.details());
        details.setEditable(false);
        details.getStyleClass().addAll("text-code", "inset");
        details.setPrefRowCount(8);
        return details;
    }

    private HBox foot(Problem problem, Button close) {
        Label code = new Label(problem.code());
        code.getStyleClass().add("text-micro");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = Buttons.link(texts.get("shell.problem.copy"), () -> copy(problem));
        HBox foot = new HBox(8, code, copy);
        Path folder = problem.reports();
        if (folder != null) {
            Button show = Buttons.link(texts.get("shell.problem.folder"), () -> showFolder.accept(folder));
            show.setId("problem-folder");
            foot.getChildren().add(show);
        }
        foot.getChildren().addAll(space, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static void copy(Problem problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                problem.code() + "\n" + problem.title() + "\n" + problem.message() + "\n\n" + problem.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
