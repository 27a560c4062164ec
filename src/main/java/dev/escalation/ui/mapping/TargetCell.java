package dev.escalation.ui.mapping;

import dev.escalation.ingest.guess.ColumnMatch;
import dev.escalation.ingest.guess.DraftFile;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Chooses what a column is read as. */
final class TargetCell extends TableCell<ColumnsPane.Row, ColumnsPane.Row> {
    private final DraftState state;
    private final MappingWords words;
    private final Choices<String> choices;

    TargetCell(DraftState state, MappingWords words) {
        this.state = state;
        this.words = words;
        choices = new Choices<>(this::words, this::chosen);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        choices.node().setOnShowing(_ -> select());
    }

    private void select() {
        getTableView().getSelectionModel().select(getIndex());
    }

    private String words(String target) {
        DraftFile file = state.file();
        return file == null ? "" : words.target(file, target);
    }

    private void chosen(String target) {
        ColumnsPane.Row row = getItem();
        if (row != null) {
            String name = target.equals(MappingWords.FURTHER) ? row.column().attribute() : target;
            state.changeFile((draft, file) -> draft.withColumn(file, row.index(), name));
        }
    }

    @Override
    protected void updateItem(ColumnsPane.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        DraftFile file = state.file();
        if (empty || row == null || file == null) {
            setGraphic(null);
            return;
        }
        ColumnMatch match = row.match();
        choices.node().setId("mapping-target-" + row.index());
        choices.node().setDisable(file.table() == null);
        choices.show(words.targets(file), match.isAttribute() ? MappingWords.FURTHER : match.target());
        choices.node().pseudoClassStateChanged(MatchCell.UNUSED, !match.isUsed());
        setGraphic(choices.node());
    }
}
