package dev.escalation.ui.data;

import dev.escalation.ingest.FirstRows;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.PageView;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.TableFiles;
import dev.escalation.ui.control.Tag;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** What is in the files and how it is read; after reading, the first tickets. */
public final class DataController implements PageView {
    private static final int FIRST_ROWS = 200;

    private final Context context;
    private final FilesTable filesTable;
    private final FileContent fileContent;
    private final DetectedFacts facts;
    private final TicketPreview preview;
    private final ReadAgain again;

    @FXML
    private StackPane root;

    @FXML
    private VBox page;

    @FXML
    private Label source;

    @FXML
    private HBox state;

    @FXML
    private Card files;

    @FXML
    private Card content;

    @FXML
    private Card detected;

    @FXML
    private Card tickets;

    public DataController(Context context) {
        this.context = context;
        filesTable = new FilesTable(context.texts());
        fileContent = new FileContent(context.texts());
        facts = new DetectedFacts(context.texts());
        preview = new TicketPreview(context);
        again = new ReadAgain(context);
    }

    @FXML
    void initialize() {
        nothing().standInFor(page, root);
        files.setContent(filesTable.node());
        fileContent.putOn(content);
        detected.setContent(facts.node());
        preview.putOn(tickets);
        filesTable.selected().addListener(_ -> showFile());
        context.workspace().sourceProperty().addListener(_ -> show());
        context.workspace().dataProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        Workspace.Source looked = context.workspace().sourceProperty().get();
        page.setVisible(looked != null);
        if (looked == null) {
            return;
        }
        ImportPlan plan = looked.plan();
        LoadedData read = read(looked);
        source.setText(looked.plan().source());
        source.setTooltip(new Tooltip(looked.plan().source()));
        state.getChildren().setAll(tag(read != null));
        if (again.isFor(looked)) {
            state.getChildren().add(again.node());
        }
        files.setSubtitle(context.texts().get("data.files.count", plan.files().size()));
        filesTable.show(plan.files());
        filesTable.showRows(read == null ? Map.of() : rowsByFile(read));
        preview.show(read == null ? null : read.clean().data());
        measure(plan);
        showFile();
    }

    private EmptyState nothing() {
        return new EmptyState(
                "fth-database",
                context.texts().get("data.empty"),
                context.texts().get("data.empty.what"),
                Buttons.primary("fth-folder", context.texts().get("data.chooseFolder"), this::chooseFolder));
    }

    private Tag tag(boolean read) {
        return new Tag(
                context.texts().get(read ? "data.state.read" : "data.state.looked"),
                read ? Tag.Kind.OK : Tag.Kind.ACCENT);
    }

    /** The data of the source that is shown; null if that is another one's, or nothing was read. */
    private @Nullable LoadedData read(Workspace.Source looked) {
        LoadedData data = context.workspace().dataProperty().get();
        return data != null && data.source().equals(looked) ? data : null;
    }

    private static Map<String, Long> rowsByFile(LoadedData data) {
        Map<String, Long> rows = new HashMap<>();
        data.clean().logs().forEach(log -> rows.putIfAbsent(log.source(), log.rowsIn()));
        return rows;
    }

    private void measure(ImportPlan plan) {
        context.work()
                .prepare(
                        filesTable,
                        _ -> {
                            Map<String, Long> sizes = new HashMap<>();
                            for (PlannedFile file : plan.files()) {
                                sizes.put(file.fileName(), file.bytes());
                            }
                            return sizes;
                        },
                        filesTable::showSizes);
    }

    private void showFile() {
        Workspace.Source looked = context.workspace().sourceProperty().get();
        PlannedFile file = filesTable.selected().get();
        if (looked == null || file == null) {
            return;
        }
        facts.show(looked.plan().mapping(), looked.plan().whyMapping(), file);
        fileContent.show(file, notes(looked, file));
        context.work().prepare(fileContent, _ -> FirstRows.of(file, FIRST_ROWS), fileContent::showRows);
    }

    private List<String> notes(Workspace.Source looked, PlannedFile file) {
        List<String> notes = new ArrayList<>(file.notes());
        notes.addAll(looked.plan().notes());
        if (!looked.plan().unusedFiles().isEmpty()) {
            String unused = String.join(", ", looked.plan().unusedFiles());
            notes.add(context.texts().get("data.notes.unused", unused));
        }
        LoadedData read = read(looked);
        if (read != null) {
            notes.addAll(read.clean().notes());
        }
        return notes;
    }

    @FXML
    void chooseDatabase() {
        context.workbench().databases().choose();
    }

    @FXML
    void matchColumns() {
        Workspace.Source looked = context.workspace().sourceProperty().get();
        if (looked != null) {
            context.workbench().match(looked);
        }
    }

    @FXML
    void runEverything() {
        Workspace.Source looked = context.workspace().sourceProperty().get();
        if (looked != null) {
            context.workbench().runEverything(looked);
        }
    }

    @FXML
    void readAndClean() {
        Workspace.Source looked = context.workspace().sourceProperty().get();
        if (looked != null) {
            context.workbench().load(looked);
        }
    }

    @FXML
    void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(TableFiles.filter(context.texts()));
        look(chooser.showOpenDialog(root.getScene().getWindow()));
    }

    @FXML
    void chooseFolder() {
        look(new DirectoryChooser().showDialog(root.getScene().getWindow()));
    }

    private void look(@Nullable File chosen) {
        if (chosen != null) {
            context.workbench().look(chosen.toPath());
        }
    }
}
