package dev.escalation.ui.simulate;

import dev.escalation.app.SavedScenario;
import dev.escalation.app.SavedScenarios;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.chart.Money;
import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Scenarios that were saved, side by side; kept in the workspace, else until the window closes. */
final class ScenariosCard {
    private static final double ROW = 30;

    private final Context context;
    private final Texts texts;
    private final Consumer<Scenario> onUse;
    private final Card card = new Card();
    private final TableView<SavedScenario> table = new TableView<>();
    private final TextField name = new TextField();
    private final Button save;
    private final Button use;
    private final Button delete;
    private final Label note = Labels.wrapped("", "text-micro");
    private @Nullable Simulation simulation;

    /** @param onUse sets the levers to a saved scenario */
    ScenariosCard(Context context, Consumer<Scenario> onUse) {
        this.context = context;
        this.texts = context.texts();
        this.onUse = onUse;
        card.setId("scenarios");
        card.setTitle(texts.get("simulate.scenarios"));
        save = Buttons.plain(texts.get("simulate.scenarios.save"), this::save);
        use = Buttons.plain(texts.get("simulate.scenarios.use"), this::use);
        delete = Buttons.plain(texts.get("simulate.scenarios.delete"), this::delete);
        save.setId("save-scenario");
        use.setId("use-scenario");
        delete.setId("delete-scenario");
        name.setId("scenario-name");
        name.setPromptText(texts.get("simulate.scenarios.name"));
        name.setAccessibleText(texts.get("simulate.scenarios.name"));
        name.setOnAction(_ -> save());
        build();
        context.workspace().sessionProperty().addListener(_ -> read());
        context.workspace().dataProperty().addListener(_ -> table.refresh());
        read();
    }

    private void build() {
        table.setId("scenario-table");
        table.setAccessibleText(texts.get("simulate.scenarios"));
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Labels.wrapped(texts.get("simulate.scenarios.none"), "text-small"));
        column("name", 92, false, SavedScenario::name);
        column("what", 120, false, this::what);
        column(
                "avoided",
                60,
                true,
                one -> texts.formats()
                        .share(one.avoided().mean() / one.outcomesToday().mean(), 0));
        column(
                "hours",
                68,
                true,
                one -> texts.formats().count(Math.round(one.hours().mean())) + "\u00a0h");
        column("saving", 78, true, this::saving);
        table.getSelectionModel().selectedItemProperty().addListener(_ -> enable());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox buttons = new HBox(8, name, save, use, delete);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setPadding(new Insets(8, 14, 4, 14));
        HBox below = new HBox(note);
        below.setPadding(new Insets(0, 14, 8, 14));
        VBox.setVgrow(table, Priority.ALWAYS);
        card.setContent(new VBox(table, buttons, below));
        name.textProperty().addListener(_ -> enable());
        enable();
    }

    private void column(String key, double width, boolean right, Function<SavedScenario, String> words) {
        TableColumn<SavedScenario, String> column = new TableColumn<>(texts.get("simulate.scenarios." + key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        if (right) {
            column.getStyleClass().add("right");
        }
        table.getColumns().add(column);
    }

    private String what(SavedScenario one) {
        String kind = texts.get("simulate.kind." + one.scenario().kind().name().toLowerCase(Locale.ROOT));
        String words =
                texts.get("simulate.scenarios.what.words", kind, one.scenario().perDay());
        return isOfThisData(one) ? words : texts.get("simulate.scenarios.other", words);
    }

    private boolean isOfThisData(SavedScenario one) {
        Simulation now = simulation;
        return now == null
                || (one.snapshot().equals(now.desk().fit().data().origin().snapshotHash())
                        && one.target() == now.desk().target());
    }

    private String saving(SavedScenario one) {
        return one.saving()
                .map(range -> new Money(
                                one.scenario().costs().map(Costs::currency).orElse(""))
                        .text(range.mean(), texts.chartWords().numbers()))
                .orElse("–");
    }

    Card node() {
        return card;
    }

    /** What can be saved. */
    void show(Simulation finished) {
        simulation = finished;
        table.refresh();
        enable();
    }

    /** Nothing can be saved until the next one. */
    void showComputing() {
        simulation = null;
        enable();
    }

    private void enable() {
        boolean chosen = table.getSelectionModel().getSelectedItem() != null;
        use.setDisable(!chosen);
        delete.setDisable(!chosen);
        int length = name.getText().strip().length();
        save.setDisable(simulation == null || length == 0 || length > SavedScenario.LONGEST_NAME);
    }

    private void save() {
        Simulation finished = simulation;
        if (finished != null && !save.isDisabled()) {
            SavedScenario saved = SavedScenario.of(name.getText(), finished, Instant.now());
            change(kept -> kept.save(saved), all -> {
                all.removeIf(one -> one.name().equals(saved.name()));
                all.add(saved);
            });
            name.clear();
        }
    }

    private void use() {
        SavedScenario chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onUse.accept(chosen.scenario());
        }
    }

    private void delete() {
        SavedScenario chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            change(kept -> kept.delete(chosen.name()), all -> all.remove(chosen));
        }
    }

    /** A change to the file of a workspace. */
    @FunctionalInterface
    private interface Change {
        List<SavedScenario> of(SavedScenarios kept) throws IOException;
    }

    private void change(Change inWorkspace, Consumer<List<SavedScenario>> inMemory) {
        WorkspaceSession session = context.workspace().sessionProperty().get();
        if (session == null) {
            List<SavedScenario> all = new ArrayList<>(table.getItems());
            inMemory.accept(all);
            table.getItems().setAll(all);
        } else {
            ask(session, inWorkspace);
        }
    }

    private void read() {
        WorkspaceSession session = context.workspace().sessionProperty().get();
        note.setText(texts.get(session == null ? "simulate.scenarios.memory" : "simulate.scenarios.kept"));
        if (session == null) {
            table.getItems().clear();
        } else {
            ask(session, SavedScenarios::read);
        }
    }

    private void ask(WorkspaceSession session, Change change) {
        SavedScenarios kept = new SavedScenarios(session.folder().path());
        context.work()
                .prepare(table, _ -> change.of(kept), all -> table.getItems().setAll(all));
    }
}
