package dev.escalation.ui.data;

import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The files of a source, one row each; the chosen one is shown below. */
final class FilesTable {
    private static final double ROW_HEIGHT = 36;
    private static final double HEADER_HEIGHT = 30;
    private static final double KILO = 1000;

    private final Texts texts;
    private final TableView<PlannedFile> table = new TableView<>();
    private Map<String, Long> rows = Map.of();
    private Map<String, Long> sizes = Map.of();

    FilesTable(Texts texts) {
        this.texts = texts;
        ColumnWords words = new ColumnWords(texts);
        table.setId("data-files");
        table.setAccessibleText(texts.get("data.files"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("file", 134, PlannedFile::shortName);
        column("table", 78, file -> words.table(file.table().id()));
        right("rows", 72, file -> count(rows.get(file.fileName())));
        right("size", 66, file -> size(sizes.get(file.fileName())));
        column("encoding", 134, file -> file.format().encoding().label());
        column("separator", 80, file -> FormatWords.separator(texts, file.format()));
        right("columns", 98, file -> texts.get("data.files.columns.of", usedColumns(file), file.headerWidth()));
    }

    static long usedColumns(PlannedFile file) {
        return file.columns().stream()
                .map(column -> column.position())
                .distinct()
                .count();
    }

    private TableColumn<PlannedFile, String> column(String name, double width, Function<PlannedFile, String> text) {
        TableColumn<PlannedFile, String> column = new TableColumn<>(texts.get("data.files." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    private void right(String name, double width, Function<PlannedFile, String> text) {
        column(name, width, text).getStyleClass().add("right");
    }

    Node node() {
        return table;
    }

    ReadOnlyObjectProperty<PlannedFile> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    /** The tickets come first to the eye, or what holds them. */
    void show(List<PlannedFile> files) {
        table.getItems().setAll(files);
        double height = HEADER_HEIGHT + ROW_HEIGHT * files.size();
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        files.stream()
                .filter(file -> file.has("ticket_id"))
                .findFirst()
                .ifPresent(file -> table.getSelectionModel().select(file));
    }

    void showRows(Map<String, Long> byFile) {
        rows = byFile;
        table.refresh();
    }

    void showSizes(Map<String, Long> byFile) {
        sizes = byFile;
        table.refresh();
    }

    private String count(@Nullable Long number) {
        return number == null
                ? texts.get("data.files.rows.unknown")
                : texts.formats().count(number);
    }

    private String size(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes < KILO) {
            return texts.get("data.size.bytes", texts.formats().count(bytes));
        }
        return bytes < KILO * KILO
                ? texts.get("data.size.kilo", texts.formats().decimal(bytes / KILO, 0))
                : texts.get("data.size.mega", texts.formats().decimal(bytes / KILO / KILO, 1));
    }
}
