package dev.escalation.ui.quality;

import dev.escalation.store.tables.LogRow;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The log of a workspace as a table. */
final class HistoryTable {
    private static final int ROW_HEIGHT = 30;
    private static final double MILLIS_PER_SECOND = 1000;

    private final Texts texts;
    private final TableView<LogRow> table = new TableView<>();

    HistoryTable(Texts texts) {
        this.texts = texts;
        table.setId("quality-history");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("when", 176, row -> texts.formats().moment(local(row.startedAt())));
        column("stage", 126, row -> word("quality.history.stage.", row.stage()));
        column("outcome", 104, row -> word("quality.history.outcome.", row.outcome()))
                .setCellFactory(_ -> new OutcomeCell());
        column("table", 92, row -> row.table().isEmpty() ? "" : word("quality.history.table.", row.table()));
        number("in", LogRow::rowsIn);
        number("clean", LogRow::rowsClean);
        number("rejected", LogRow::rowsRejected);
        column("took", 72, row -> texts.get("quality.seconds", texts.formats().decimal(seconds(row), 1)))
                .getStyleClass()
                .add("right");
        column("message", 320, HistoryTable::what).setCellFactory(_ -> new RemarkCell());
    }

    /** The desk's clock is for tickets; what was done here has the time of this machine. */
    private static long local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault())
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static double seconds(LogRow row) {
        return row.duration().toMillis() / MILLIS_PER_SECOND;
    }

    private static String what(LogRow row) {
        return row.message().isEmpty() ? row.source() : row.message();
    }

    /** A stage or table of a later program has no word yet. */
    private String word(String prefix, String id) {
        return texts.has(prefix + id) ? texts.get(prefix + id) : id;
    }

    private void number(String name, Function<LogRow, OptionalLong> count) {
        column(name, 80, row -> {
                    OptionalLong found = count.apply(row);
                    return found.isPresent() ? texts.formats().count(found.getAsLong()) : "";
                })
                .getStyleClass()
                .add("right");
    }

    private TableColumn<LogRow, String> column(String name, double width, Function<LogRow, String> text) {
        TableColumn<LogRow, String> column = new TableColumn<>(texts.get("quality.history." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.75);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    Node node() {
        return table;
    }

    void show(List<LogRow> rows) {
        table.getItems().setAll(rows);
    }

    List<LogRow> rows() {
        return List.copyOf(table.getItems());
    }

    /** A remark may be longer than the column is wide. */
    private static final class RemarkCell extends TableCell<LogRow, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(String remark, boolean empty) {
            super.updateItem(remark, empty);
            boolean said = !empty && remark != null && !remark.isEmpty();
            whole.setText(said ? remark : "");
            setText(said ? remark : null);
            setTooltip(said ? whole : null);
        }
    }

    /** The outcome as a tag; what it means for the data is in its tooltip. */
    private final class OutcomeCell extends TableCell<LogRow, String> {
        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            LogRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Tag tag = new Tag(word, kind(row.outcome()));
            String meaning = "quality.history.outcome." + row.outcome() + ".what";
            if (texts.has(meaning)) {
                tag.setTooltip(new Tooltip(texts.get(meaning)));
            }
            setGraphic(tag);
        }

        private static Tag.Kind kind(String outcome) {
            return switch (outcome) {
                case "done" -> Tag.Kind.OK;
                case "failed" -> Tag.Kind.BAD;
                case "cancelled" -> Tag.Kind.WARN;
                default -> Tag.Kind.NEUTRAL;
            };
        }
    }
}
