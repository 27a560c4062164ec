package dev.escalation.ui.data;

import dev.escalation.ingest.FirstRows;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first rows of a file as they stand there. */
final class RowsTable {
    private static final int LONGEST_CELL = 120;
    /** Each is a header of its own in the scene; thousands would hold the window up. */
    private static final int MOST_COLUMNS = 200;

    private static final double LEAST_WIDTH = 70;
    private static final double MOST_WIDTH = 240;
    private static final double CHARACTER_WIDTH = 7.4;

    private final TableView<List<String>> table = new TableView<>();

    private final Texts texts;

    RowsTable(Texts texts) {
        this.texts = texts;
        table.setId("data-rows");
        table.setFixedCellSize(30);
    }

    Node node() {
        return table;
    }

    int size() {
        return table.getItems().size();
    }

    void clear() {
        table.getItems().clear();
        table.getColumns().clear();
    }

    void show(FirstRows first) {
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        int shown = Math.min(MOST_COLUMNS, first.header().size());
        for (int i = 0; i < shown; i++) {
            columns.add(column(first, i));
        }
        if (shown < first.header().size()) {
            columns.add(new TableColumn<>(
                    texts.get("data.rows.columns.more", first.header().size() - shown)));
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(first.rows());
    }

    private static TableColumn<List<String>, String> column(FirstRows first, int position) {
        TableColumn<List<String>, String> column = new TableColumn<>(cell(first.header(), position));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell(cell.getValue(), position)));
        column.getStyleClass().add("code");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width(first, position));
        return column;
    }

    private static double width(FirstRows first, int position) {
        int longest = first.header().get(position).length();
        for (String value : first.samples(position, 20)) {
            longest = Math.max(longest, value.length());
        }
        return Math.clamp(longest * CHARACTER_WIDTH + 20, LEAST_WIDTH, MOST_WIDTH);
    }

    /** On one line and not longer than anyone reads. */
    private static String cell(List<String> row, int position) {
        String text = position < row.size() ? row.get(position).replaceAll("\\s+", " ") : "";
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }
}
