package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.Screens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private @Nullable Node matching;
    private @Nullable Node connecting;

    @FXML
    private StackPane root;

    @FXML
    private VBox sideBar;

    @FXML
    private HBox problemStrip;

    @FXML
    private HBox tourStrip;

    @FXML
    private StackPane pageArea;

    @FXML
    private HBox taskArea;

    @FXML
    private Label leaves;

    @FXML
    private StackPane overlay;

    @FXML
    private TopBarController topBarController;

    private @Nullable CommandPalette palette;

    public ShellController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        new SideBar(context, sideBar, root);
        palette = topBarController.palette(overlay);
        new ProblemStrip(context, problemStrip, overlay);
        new TourStrip(context, tourStrip);
        new TaskStatus(context, taskArea, overlay);
        context.workspace().sourceProperty().addListener(_ -> showPage());
        context.workspace().dataProperty().addListener(_ -> showPage());
        context.workspace().matchingProperty().addListener(_ -> showPage());
        context.workspace().pageProperty().addListener(_ -> showPage());
        context.workbench().databases().choosingProperty().addListener(_ -> showPage());
        context.workspace().sendsToProperty().addListener(_ -> showWhatLeaves());
        context.workspace().live().followingProperty().addListener(_ -> showWhatLeaves());
        context.workspace().alertSettings().savesProperty().addListener(_ -> showWhatLeaves());
        showWhatLeaves();
        root.setOnDragOver(this::dragOver);
        root.setOnDragDropped(this::dropped);
    }

    private void showWhatLeaves() {
        String host = whoIsTold();
        FontIcon icon = new FontIcon(host.isEmpty() ? "fth-lock" : "fth-send");
        icon.getStyleClass().add("icon-small");
        leaves.setGraphic(icon);
        leaves.setText(
                host.isEmpty()
                        ? context.texts().get("shell.offline")
                        : context.texts().get("shell.sends", host));
    }

    /** Machines that are sent something; empty if none is. */
    private String whoIsTold() {
        List<String> hosts = new ArrayList<>();
        String wording = context.workspace().sendsToProperty().get();
        if (!wording.isEmpty()) {
            hosts.add(wording);
        }
        if (context.workspace().live().followingProperty().get() != null) {
            hosts.addAll(context.workspace().alertSettings().sendsTo());
        }
        return hosts.stream().distinct().collect(Collectors.joining(", "));
    }

    /** Shows the screens; call once, when the context is complete. */
    public void start(Screens loader) {
        screens = loader;
        showPage();
    }

    /** Asks what is to be done. */
    public void openCommands() {
        Objects.requireNonNull(palette).open();
    }

    /** Everything in the window. */
    public Region content() {
        return root;
    }

    /** Where notices are put. */
    public StackPane overlay() {
        return overlay;
    }

    private void showPage() {
        if (screens == null) {
            return;
        }
        Page page = context.workspace().pageProperty().get();
        if (page == Page.DATA && context.workspace().matchingProperty().get() != null) {
            showMatching(screens);
            return;
        }
        if (page == Page.DATA
                && context.workbench().databases().choosingProperty().get()) {
            showConnecting(screens);
            return;
        }
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

    /** The columns of a source are matched in the place of the page that shows how it is read. */
    private void showMatching(Screens loader) {
        if (matching == null) {
            matching = loader.load("mapping.fxml").root();
        }
        pageArea.getChildren().setAll(matching);
    }

    /** A database is chosen in the same place. */
    private void showConnecting(Screens loader) {
        if (connecting == null) {
            connecting = loader.load("connect.fxml").root();
        }
        pageArea.getChildren().setAll(connecting);
    }

    private void dragOver(DragEvent event) {
        boolean dialog = overlay.lookup(".dialog-shade") != null;
        if (event.getDragboard().hasFiles() && !dialog) {
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
}
