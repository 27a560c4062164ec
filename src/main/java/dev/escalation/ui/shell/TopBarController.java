package dev.escalation.ui.shell;

import dev.escalation.app.Insight;
import dev.escalation.app.Training;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.ui.Context;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.TrainingRun;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What every screen is about: which data, as of when, and which model. */
public final class TopBarController {
    private static final double WIDEST_TIP = 340;

    private static final KeyCombination COMMANDS = KeyCombination.keyCombination("Shortcut+K");

    private final Context context;
    private @Nullable WorkspaceMenu workspaces;

    @FXML
    private MenuButton workspaceMenu;

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
    private Button commandsButton;

    @FXML
    private MenuButton languageMenu;

    @FXML
    private MenuButton textSizeMenu;

    @FXML
    private Button themeButton;

    @FXML
    private FontIcon themeIcon;

    public TopBarController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        workspaces = new WorkspaceMenu(context, workspaceMenu);
        new LanguageMenu(context, languageMenu);
        new TextSizeMenu(context, textSizeMenu);
        sampleFact.managedProperty().bind(sampleFact.visibleProperty());
        asOfFact.managedProperty().bind(asOfFact.visibleProperty());
        context.workspace().dataProperty().addListener(_ -> showData());
        context.workspace().insightProperty().addListener(_ -> showModel());
        context.workspace().darkProperty().addListener(_ -> showTheme());
        showData();
        showModel();
        showTheme();
    }

    /** @param overlay over the whole window */
    CommandPalette palette(StackPane overlay) {
        WorkspaceMenu menu = Objects.requireNonNull(workspaces);
        CommandPalette palette = new CommandPalette(
                context.texts(), overlay, new Commands(context, menu, new DoctorDialog(context, overlay)));
        String words = text("shell.commands") + " (" + COMMANDS.getDisplayText() + ")";
        commandsButton.setTooltip(new Tooltip(words));
        commandsButton.setAccessibleText(words);
        commandsButton.setOnAction(_ -> palette.open());
        return palette;
    }

    @FXML
    void toggleTheme() {
        context.workspace().switchTheme();
    }

    private void showData() {
        LoadedData data = context.workspace().dataProperty().get();
        sampleFact.setVisible(data != null && data.sample());
        asOfFact.setVisible(data != null);
        if (data == null) {
            snapshot.setText(text("shell.snapshot.none"));
            snapshot.setTooltip(null);
            return;
        }
        String hash = data.clean().data().origin().snapshotHash();
        snapshot.setText(text("shell.snapshot", hash.substring(0, 6)));
        snapshot.setTooltip(new Tooltip(place(data) + "\n" + hash));
        asOf.setText(text(
                "shell.asOf",
                context.texts().formats().moment(data.clean().data().lastMoment())));
    }

    /** Where the data is from: the file or folder, or the database. */
    private String place(LoadedData data) {
        DatabaseSource database = context.workbench().databases().of(data.from());
        return database == null
                ? data.from().toString()
                : database.settings().profile().sourceName() + ": " + String.join(", ", database.tables());
    }

    private void showModel() {
        Insight insight = context.workspace().insightProperty().get();
        modelDot.getStyleClass().removeAll("dot-ok", "dot-bad");
        modelName.getStyleClass().remove("text-bad");
        modelName.setTooltip(null);
        modelName.setOnMouseClicked(null);
        if (insight == null) {
            modelName.setText(text("shell.model.none"));
        } else {
            String target = text("shell.target." + insight.model().target().id());
            modelName.setText(text("shell.model", insight.model().kind().label(), target));
            String doubt = doubt(insight);
            modelDot.getStyleClass().add(doubt.isEmpty() ? "dot-ok" : "dot-bad");
            if (!doubt.isEmpty()) {
                showDoubt(doubt);
            }
        }
    }

    private void showDoubt(String doubt) {
        modelName.setText(text("leaks.doubted", modelName.getText()));
        modelName.getStyleClass().add("text-bad");
        Tooltip why = new Tooltip(text("leaks.doubt", doubt));
        why.setWrapText(true);
        why.setMaxWidth(WIDEST_TIP);
        modelName.setTooltip(why);
        modelName.setOnMouseClicked(_ -> context.workspace().pageProperty().set(Page.MODELS));
    }

    /** Why the model in use should not be believed; empty if nothing speaks against it. */
    private String doubt(Insight insight) {
        return context.workspace().history().stream()
                .map(TrainingRun::training)
                .flatMap(training -> doubts(training, insight))
                .findFirst()
                .map(context.texts()::said)
                .orElse("");
    }

    private static Stream<String> doubts(Training training, Insight insight) {
        return training.comparison().results().stream()
                .filter(result -> result.model().filter(insight.model()::equals).isPresent())
                .flatMap(result -> training.doubts(result).stream())
                .map(LeakFinding::evidence);
    }

    private void showTheme() {
        boolean dark = context.workspace().darkProperty().get();
        themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon");
        String words = text(dark ? "shell.theme.light" : "shell.theme.dark");
        themeButton.setTooltip(new Tooltip(words));
        themeButton.setAccessibleText(words);
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
