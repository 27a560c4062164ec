package dev.escalation.ui.evaluate;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Rows of figures; the first column opens the tickets behind its row where there are any. */
final class AnswerTable<R> extends TableView<R> {
    private static final double ROW_HEIGHT = 32;
    private static final double HEADER_HEIGHT = 31;
    private static final double WIDEST_TIP = 340;
    private static final double LEAST_NAME = 134;

    private final Texts texts;

    AnswerTable(Texts texts, String id) {
        this.texts = texts;
        setId("closer-" + id + "-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setMinHeight(0);
    }

    /** @param opens whether there are tickets behind a row */
    AnswerTable<R> names(String key, double width, Function<R, String> words, Predicate<R> opens, Consumer<R> open) {
        TableColumn<R, R> column = column(
                key,
                width,
                row -> opens.test(row) ? link(words.apply(row), () -> open.accept(row)) : label(words.apply(row)));
        column.setMinWidth(Math.min(width, LEAST_NAME));
        getColumns().add(column);
        return this;
    }

    AnswerTable<R> words(String key, double width, Function<R, String> words) {
        getColumns().add(column(key, width, row -> label(words.apply(row))));
        return this;
    }

    AnswerTable<R> figure(String key, double width, Function<R, String> words) {
        TableColumn<R, R> column = column(key, width, row -> label(words.apply(row)));
        column.getStyleClass().add("right");
        getColumns().add(column);
        return this;
    }

    /** A cell of its own making. */
    AnswerTable<R> nodes(String key, double width, Function<R, Node> node) {
        getColumns().add(column(key, width, node));
        return this;
    }

    private Node link(String words, Runnable action) {
        Button link = Buttons.link(words, action);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(words + "\n" + texts.get("closer.open")));
        return link;
    }

    private static Node label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("text-body");
        return label;
    }

    private TableColumn<R, R> column(String key, double width, Function<R, Node> node) {
        TableColumn<R, R> column = new TableColumn<>();
        column.setGraphic(head(key));
        column.setId("closer-column-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 64));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
        return column;
    }

    /** What the figure means stands under the pointer. */
    private Label head(String key) {
        Label head = new Label(texts.get("closer.column." + key));
        if (texts.has("closer.column." + key + ".what")) {
            Tooltip what = new Tooltip(texts.get("closer.column." + key + ".what"));
            what.setWrapText(true);
            what.setMaxWidth(WIDEST_TIP);
            head.setTooltip(what);
        }
        return head;
    }

    /** Marks the row that belongs to what is set. */
    void show(List<R> rows, @Nullable R chosen) {
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        if (chosen != null) {
            getSelectionModel().select(chosen);
        }
    }

    /** As high as some rows. */
    void fit(int rows) {
        double height = HEADER_HEIGHT + rows * ROW_HEIGHT + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
