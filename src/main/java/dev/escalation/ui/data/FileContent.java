package dev.escalation.ui.data;

import dev.escalation.ingest.FirstRows;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.OneChosen;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One file: how its columns are matched, its first rows, and what is to be noted; one of them at a time. */
final class FileContent {
    private final Texts texts;
    private final ColumnWords words;
    private final ColumnsTable columns;
    private final RowsTable rows;
    private final NotesList notes;
    private final StackPane place = new StackPane();
    private final ToggleGroup views = new ToggleGroup();
    private final ToggleButton columnsButton;
    private final ToggleButton rowsButton;
    private final ToggleButton notesButton;
    private @Nullable Card card;
    private @Nullable PlannedFile file;

    FileContent(Texts texts) {
        this.texts = texts;
        words = new ColumnWords(texts);
        columns = new ColumnsTable(texts);
        rows = new RowsTable(texts);
        notes = new NotesList(texts);
        columnsButton = segment("columns", "first");
        rowsButton = segment("rows", "middle");
        notesButton = segment("notes", "last");
        columnsButton.setSelected(true);
        OneChosen.keep(views, _ -> showView());
    }

    private ToggleButton segment(String view, String position) {
        ToggleButton button = new ToggleButton(texts.get("data.view." + view));
        button.setId("data-view-" + view);
        button.getStyleClass().setAll("segment", position);
        button.setToggleGroup(views);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return button;
    }

    void putOn(Card target) {
        card = target;
        target.setContent(place);
        HBox segments = new HBox(columnsButton, rowsButton, notesButton);
        segments.setAlignment(Pos.CENTER);
        target.tools().getChildren().add(segments);
        showView();
    }

    void show(PlannedFile shown, List<String> noted) {
        file = shown;
        columns.show(shown);
        rows.clear();
        notes.show(noted);
        notesButton.setText(
                noted.isEmpty() ? texts.get("data.view.notes") : texts.get("data.view.notes.count", noted.size()));
        showView();
    }

    void showRows(FirstRows first) {
        columns.showSamples(first);
        rows.show(first);
        showView();
    }

    private void showView() {
        place.getChildren().setAll(view());
        if (card != null && file != null) {
            card.setTitle(words.table(file.table().id()));
            card.setSubtitle(subtitle(file));
        }
    }

    private Node view() {
        if (rowsButton.isSelected()) {
            return rows.node();
        }
        return notesButton.isSelected() ? notes.node() : columns.node();
    }

    private String subtitle(PlannedFile shown) {
        if (rowsButton.isSelected()) {
            return texts.get("data.rows.of", texts.formats().count(rows.size()), shown.fileName());
        }
        return notesButton.isSelected()
                ? shown.fileName()
                : texts.get("data.columns.of", FilesTable.usedColumns(shown), shown.headerWidth());
    }
}
