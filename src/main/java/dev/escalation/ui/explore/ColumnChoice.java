package dev.escalation.ui.explore;

import dev.escalation.analysis.Column;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The column by which tickets are divided. */
final class ColumnChoice extends ComboBox<Column.Categories> {
    private static final int VISIBLE_ROWS = 14;

    ColumnChoice(ExploreWords words) {
        setId("explore-column");
        setPrefWidth(220);
        setMinWidth(160);
        setVisibleRowCount(VISIBLE_ROWS);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Column.@Nullable Categories column) {
                return column == null ? "" : words.column(column);
            }

            @Override
            public Column.Categories fromString(String text) {
                return getValue();
            }
        });
    }

    /** One more, which is chosen. */
    void add(Column.Categories column) {
        getItems().addFirst(column);
        getSelectionModel().selectFirst();
    }

    /** Chooses the first. */
    void show(List<Column.Categories> columns) {
        getItems().setAll(columns);
        getSelectionModel().clearSelection();
        getSelectionModel().selectFirst();
    }
}
