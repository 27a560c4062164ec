package dev.escalation.ui.quality;

import dev.escalation.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What went in, stayed and was rejected, by table; the chosen one is shown below. */
final class SummaryTable {
    private static final double ROW_HEIGHT = 36;
    private static final double HEADER_HEIGHT = 30;

    private final Texts texts;
    private final TableView<SummaryRow> table = new TableView<>();
    private final ShareScale scale = new ShareScale();
    private final TableColumn<SummaryRow, SummaryRow> share = new TableColumn<>();

    SummaryTable(Texts texts) {
        this.texts = texts;
        table.setId("quality-summary");
        table.setAccessibleText(texts.get("quality.title"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> new SummaryTableRow());
        text("table", 180, SummaryRow::label).getStyleClass().add("strong-cell");
        number("in", 100, row -> texts.formats().count(row.in()));
        number("clean", 100, row -> texts.formats().count(row.clean()));
        number("rejected", 90, row -> texts.formats().count(row.rejected()));
        share.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        share.setCellFactory(_ -> new ShareCell(texts, scale));
        setUp(share, 360);
        number("repaired", 120, row -> texts.formats().count(row.repaired()));
        number("time", 80, row -> seconds(row.took()));
    }

    private TableColumn<SummaryRow, String> text(String name, double width, Function<SummaryRow, String> text) {
        TableColumn<SummaryRow, String> column = new TableColumn<>(texts.get("quality.summary." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        setUp(column, width);
        return column;
    }

    private void number(String name, double width, Function<SummaryRow, String> text) {
        text(name, width, text).getStyleClass().add("right");
    }

    private void setUp(TableColumn<SummaryRow, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.75);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private String seconds(Duration took) {
        return texts.get("quality.seconds", texts.formats().decimal(took.toMillis() / 1000.0, 1));
    }

    Node node() {
        return table;
    }

    ReadOnlyObjectProperty<SummaryRow> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    void select(SummaryRow row) {
        table.getSelectionModel().select(row);
    }

    /** Shows the tables. */
    void show(List<SummaryRow> rows) {
        scale.fit(rows);
        share.setText(texts.get("quality.summary.share", scale.label(texts.formats())));
        table.getItems().setAll(rows);
        double height = HEADER_HEIGHT + ROW_HEIGHT * rows.size();
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }
}
