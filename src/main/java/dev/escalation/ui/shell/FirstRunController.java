package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.TableFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window without data: the sample is one click away. */
public final class FirstRunController {
    private final Context context;

    @FXML
    private HBox steps;

    @FXML
    private Button runSample;

    @FXML
    private HBox lastTime;

    @FXML
    private Label lastSource;

    public FirstRunController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        addStep("fth-shield", "clean");
        addStep("fth-layers", "features");
        addStep("fth-cpu", "train");
        addStep("fth-bar-chart-2", "explain");
        runSample.disableProperty().bind(Bindings.isNotEmpty(context.work().running()));
        Path last = lastSource();
        lastTime.setVisible(last != null);
        lastTime.setManaged(last != null);
        if (last != null) {
            lastSource.setText(String.valueOf(last.getFileName()));
            lastSource.setTooltip(new Tooltip(last.toString()));
        }
    }

    /** What was open last time, null if there was nothing or it is gone. */
    private @Nullable Path lastSource() {
        String last = context.remembered().before().lastSource();
        try {
            return last == null || !Files.exists(Path.of(last)) ? null : Path.of(last);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @FXML
    void openAgain() {
        Path last = lastSource();
        if (last != null) {
            context.workbench().look(last);
        }
    }

    private void addStep(String icon, String name) {
        if (!steps.getChildren().isEmpty()) {
            Region line = new Region();
            line.getStyleClass().add("rule");
            line.setPrefWidth(44);
            HBox.setHgrow(line, Priority.NEVER);
            steps.getChildren().add(line);
        }
        StackPane circle = new StackPane(new FontIcon(icon));
        circle.getStyleClass().add("step-icon");
        Label title = new Label(context.texts().get("shell.first.step." + name));
        title.getStyleClass().add("text-small-strong");
        Label what = new Label(context.texts().get("shell.first.step." + name + ".what"));
        what.getStyleClass().add("text-micro");
        VBox step = new VBox(4, circle, title, what);
        step.setAlignment(Pos.CENTER);
        step.setMinWidth(130);
        steps.getChildren().add(step);
    }

    @FXML
    void runSample() {
        context.workbench().runSample();
    }

    @FXML
    void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(TableFiles.filter(context.texts()));
        look(chooser.showOpenDialog(runSample.getScene().getWindow()));
    }

    @FXML
    void chooseFolder() {
        look(new DirectoryChooser().showDialog(runSample.getScene().getWindow()));
    }

    @FXML
    void chooseDatabase() {
        context.workbench().databases().choose();
    }

    private void look(@Nullable File chosen) {
        if (chosen != null) {
            context.workbench().look(chosen.toPath());
        }
    }
}
