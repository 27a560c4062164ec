package dev.escalation.ui.quality;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.ColumnProfiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Formats;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What cleaning kept, repaired and rejected, and what the columns hold. */
public final class QualityController implements PageView {
    private final Context context;
    private final SummaryTable table;
    private @Nullable RejectsView rejectsView;
    private @Nullable RepairsView repairsView;
    private @Nullable MaskedView maskedView;
    private @Nullable ProfilesView profilesView;

    @FXML
    private StackPane root;

    @FXML
    private VBox page;

    @FXML
    private Label subtitle;

    @FXML
    private StackPane summary;

    @FXML
    private Card rejects;

    @FXML
    private Card repairs;

    @FXML
    private Card masked;

    @FXML
    private Card columns;

    public QualityController(Context context) {
        this.context = context;
        this.table = new SummaryTable(context.texts());
    }

    @FXML
    void initialize() {
        nothing().standInFor(page, root);
        summary.getChildren().setAll(table.node());
        rejectsView = new RejectsView(rejects, context.texts());
        repairsView = new RepairsView(repairs, context.texts());
        maskedView = new MaskedView(masked, context.texts());
        profilesView = new ProfilesView(columns, context.texts());
        table.selected().addListener(_ -> showTable());
        context.workspace().dataProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        LoadedData data = context.workspace().dataProperty().get();
        page.setVisible(data != null);
        if (data == null) {
            return;
        }
        CleanResult clean = data.clean();
        String started = clean.logs().stream()
                .map(log -> log.startedAt().toEpochMilli())
                .min(Long::compare)
                .map(Formats::moment)
                .orElse("");
        subtitle.setText(context.texts().get("quality.subtitle", data.plan().source(), started));
        if (maskedView != null) {
            maskedView.show(clean);
        }
        table.show(SummaryRow.of(clean.logs(), context.texts()));
    }

    private EmptyState nothing() {
        return new EmptyState(
                "fth-shield",
                context.texts().get("common.noData"),
                context.texts().get("common.noData.what"),
                Buttons.primary("fth-database", context.texts().get("common.noData.open"), this::openData));
    }

    private void openData() {
        context.workspace().pageProperty().set(Page.DATA);
    }

    private void showTable() {
        SummaryRow row = table.selected().get();
        LoadedData data = context.workspace().dataProperty().get();
        if (row == null || data == null || rejectsView == null || repairsView == null || profilesView == null) {
            return;
        }
        CleanResult clean = data.clean();
        repairsView.show(Repair.of(clean, row.table()));
        RejectsView rows = rejectsView;
        rows.showComputing();
        context.work()
                .prepare(
                        rows,
                        _ -> RejectsOfTable.of(clean.rejects(), row.table(), context.texts()),
                        found -> rows.show(found, row));
        ProfilesView profiles = profilesView;
        profiles.showComputing(row);
        context.work()
                .prepare(
                        profiles,
                        _ -> ColumnProfiles.of(clean.data(), row.table()),
                        found -> profiles.show(row, found));
    }

    @FXML
    void exportRejects() {
        export("rejects.csv", clean -> file -> CleanFiles.writeRejects(clean, file));
    }

    @FXML
    void exportSummary() {
        export("quality.csv", clean -> file -> CleanFiles.writeLog(clean, file));
    }

    private void export(String name, Function<CleanResult, Export.Content> content) {
        LoadedData data = context.workspace().dataProperty().get();
        if (data != null) {
            new Export(context).write(name, content.apply(data.clean()));
        }
    }
}
