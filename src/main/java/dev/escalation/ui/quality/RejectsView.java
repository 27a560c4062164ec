package dev.escalation.ui.quality;

import dev.escalation.etl.Reject;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rejected rows with a chip for each kind of reason. */
final class RejectsView {
    private final Texts texts;
    private final Card card;
    private final TableView<Reject> table = new TableView<>();
    private final FlowPane chips = new FlowPane();
    private final VBox content = new VBox(chips, table);

    RejectsView(Card card, Texts texts) {
        this.card = card;
        this.texts = texts;
        ColumnWords words = new ColumnWords(texts);
        table.setId("quality-rejects");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        chips.getStyleClass().add("chip-row");
        column("file", 130, Reject::file);
        column("line", 70, reject -> Formats.count(reject.line()))
                .getStyleClass()
                .add("right");
        column(
                "column",
                120,
                reject -> reject.column().isEmpty() ? texts.get("quality.rejects.row") : words.column(reject.column()));
        column("value", 160, reject -> reject.value().isEmpty() ? texts.get("quality.rejects.empty") : reject.value())
                .getStyleClass()
                .add("code");
        column("why", 260, reject -> RejectReason.sentence(reject.reason()));
    }

    private TableColumn<Reject, String> column(String name, double width, Function<Reject, String> text) {
        TableColumn<Reject, String> column = new TableColumn<>(texts.get("quality.rejects." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    void showComputing() {
        card.setSubtitle("");
        card.showComputing();
    }

    void show(RejectsOfTable rejects, SummaryRow row) {
        card.setSubtitle(texts.get("quality.rejects.of", Formats.count(rejects.size()), Formats.count(row.in())));
        if (rejects.size() == 0) {
            card.showEmpty("fth-check", texts.get("quality.rejects.none"), texts.get("quality.rejects.none.what"));
            return;
        }
        chips.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        List<Integer> all = rejects.all();
        ToggleButton first = chip(group, texts.get("quality.chip.all"), all, rejects);
        first.setId("reject-chip-all");
        for (RejectsOfTable.Kind kind : rejects.rows()) {
            chip(group, RejectReason.sentence(kind.reason()), kind.rows(), rejects)
                    .setId("reject-chip-" + group.getToggles().size());
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of them always holds
            }
        });
        first.setSelected(true);
        card.setContent(content);
    }

    private ToggleButton chip(ToggleGroup group, String words, List<Integer> rows, RejectsOfTable rejects) {
        ToggleButton chip = new ToggleButton(texts.get("quality.chip", words, Formats.count(rows.size())));
        chip.getStyleClass().setAll("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.selectedProperty().addListener((_, _, selected) -> {
            if (selected) {
                table.setItems(new RejectList(rejects.rejects(), rows));
            }
        });
        chips.getChildren().add(chip);
        return chip;
    }
}
