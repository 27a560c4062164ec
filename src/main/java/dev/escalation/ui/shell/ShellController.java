package dev.escalation.ui.shell;

import dev.escalation.app.Insight;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.Screens;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.work.RunningTask;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame: navigation, what is loaded, what is being done, and what went wrong. */
public final class ShellController {
    private final Context context;
    private final Map<Page, Screens.Screen> pages = new EnumMap<>(Page.class);
    private @Nullable Screens screens;
    private @Nullable Node firstRun;

    @FXML
    private StackPane root;

    @FXML
    private Label workspaceName;

    @FXML
    private HBox sampleFact;

    @FXML
    private Label snapshot;

    @FXML
    private HBox asOfFact;

    @FXML
    private Label asOf;

    @FXML
    private Region modelDot;

    @FXML
    private Label modelName;

    @FXML
    private Button themeButton;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private VBox sideBar;

    @FXML
    private HBox problemStrip;

    @FXML
    private StackPane pageArea;

    @FXML
    private Label statusText;

    @FXML
    private Region statusDot;

    @FXML
    private HBox taskArea;

    @FXML
    private Label taskTitle;

    @FXML
    private ProgressBar taskProgress;

    @FXML
    private Label taskStage;

    @FXML
    private Button taskCancel;

    @FXML
    private StackPane overlay;

    public ShellController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        new SideBar(context, sideBar);
        new ProblemStrip(context, problemStrip, overlay);
        context.workspace().dataProperty().addListener(_ -> showFacts());
        context.workspace().insightProperty().addListener(_ -> showFacts());
        context.workspace().sourceProperty().addListener(_ -> showPage());
        context.workspace().dataProperty().addListener(_ -> showPage());
        context.workspace().pageProperty().addListener(_ -> showPage());
        context.workspace().darkProperty().addListener(_ -> showTheme());
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> showTask());
        root.setOnDragOver(this::dragOver);
        root.setOnDragDropped(this::dropped);
        showFacts();
        showTheme();
        showTask();
    }

    /** Shows the screens; call once, when the context is complete. */
    public void start(Screens loader) {
        screens = loader;
        showPage();
    }

    /** Where notices are put. */
    public StackPane overlay() {
        return overlay;
    }

    @FXML
    void toggleTheme() {
        context.workspace()
                .darkProperty()
                .set(!context.workspace().darkProperty().get());
    }

    @FXML
    void cancelTask() {
        if (!context.work().running().isEmpty()) {
            context.work().running().getLast().cancel();
        }
    }

    private void showFacts() {
        LoadedData data = context.workspace().dataProperty().get();
        Insight insight = context.workspace().insightProperty().get();
        workspaceName.setText(
                data == null ? text("shell.noWorkspace") : data.plan().source());
        show(sampleFact, data != null && data.sample());
        show(asOfFact, data != null);
        if (data == null) {
            snapshot.setText(text("shell.snapshot.none"));
        } else {
            String hash = data.clean().data().origin().snapshotHash();
            snapshot.setText(text("shell.snapshot", hash.substring(0, 6)));
            snapshot.setTooltip(new Tooltip(data.from() + "\n" + hash));
            asOf.setText(text("shell.asOf", Formats.moment(data.clean().data().lastMoment())));
        }
        modelDot.getStyleClass().remove("dot-ok");
        if (insight == null) {
            modelName.setText(text("shell.model.none"));
        } else {
            modelDot.getStyleClass().add("dot-ok");
            String target = text("shell.target." + insight.model().target().id());
            modelName.setText(text("shell.model", insight.model().kind().label(), target));
        }
    }

    private void showPage() {
        if (screens == null) {
            return;
        }
        Page page = context.workspace().pageProperty().get();
        boolean nothing = context.workspace().dataProperty().get() == null;
        boolean looked = context.workspace().sourceProperty().get() != null;
        if (nothing && (page.needsData() || !looked)) {
            if (firstRun == null) {
                firstRun = screens.load("first-run.fxml").root();
            }
            pageArea.getChildren().setAll(firstRun);
            return;
        }
        Screens loader = screens;
        Screens.Screen screen = pages.computeIfAbsent(page, p -> loader.load(p.file()));
        pageArea.getChildren().setAll(screen.root());
        if (screen.controller() instanceof PageView view) {
            view.shown();
        }
    }

    private void showTheme() {
        boolean dark = context.workspace().darkProperty().get();
        themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon");
        String words = text(dark ? "shell.theme.light" : "shell.theme.dark");
        themeButton.setTooltip(new Tooltip(words));
        themeButton.setAccessibleText(words);
    }

    private void showTask() {
        boolean idle = context.work().running().isEmpty();
        show(taskArea, !idle);
        show(statusText, idle);
        show(statusDot, idle);
        statusText.setText(text("shell.ready"));
        if (!idle) {
            RunningTask task = context.work().running().getLast();
            taskTitle.setText(task.title());
            taskProgress.progressProperty().bind(task.shareProperty());
            taskStage
                    .textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> stage(task), task.stageProperty(), task.secondsLeftProperty()));
            taskCancel.disableProperty().bind(task.cancellingProperty());
            taskCancel
                    .textProperty()
                    .bind(Bindings.when(task.cancellingProperty())
                            .then(text("shell.cancelling"))
                            .otherwise(text("common.cancel")));
        }
    }

    private String stage(RunningTask task) {
        double seconds = task.secondsLeftProperty().get();
        String stage = task.stageProperty().get();
        return Double.isNaN(seconds) ? stage : text("shell.left", stage, Math.max(1, Math.round(seconds)) + "\u00a0s");
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean usable = board.hasFiles() && !board.getFiles().isEmpty();
        if (usable) {
            context.workbench().look(board.getFiles().getFirst().toPath());
        }
        event.setDropCompleted(usable);
        event.consume();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
