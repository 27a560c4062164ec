package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.report.CsvFile;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.Marks;
import dev.escalation.ui.triage.Standings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the queue. */
final class QueueColumns {
    /** Heads of figures stay whole; words give way first. */
    private static final double SMALLEST = 86;
    /** Its longest word stays whole. */
    private static final double STANDING = 128;

    private final Texts texts;

    private final Marks marks;
    private final Supplier<Standings> standings;

    QueueColumns(Texts texts, Marks marks, Supplier<Standings> standings) {
        this.texts = texts;
        this.marks = marks;
        this.standings = standings;
    }

    /** What a column shows of a row itself; the others show what was done about it. */
    static boolean isOfRow(TableColumn<TicketRow, ?> column) {
        return column.isSortable();
    }

    /** Adds all columns; the last four are there to be chosen. */
    void addTo(TableView<TicketRow> table) {
        table.getColumns()
                .addAll(List.of(
                        marking(),
                        column("risk", 58, RiskCell::new),
                        column("ticket", 210, () -> new TicketCell(texts)),
                        right(column("sla", 90, () -> new SlaCell(texts))),
                        column("change", 86, () -> new ChangeCell(texts)),
                        column("reason", 190, () -> new ReasonCell(texts)),
                        standing(),
                        hidden(column("status", 86, () -> new WordsCell(TicketRow::status))),
                        hidden(column("priority", 90, () -> new WordsCell(TicketRow::priority))),
                        hidden(column("group", 120, () -> new WordsCell(TicketRow::group))),
                        hidden(column("agent", 100, () -> new WordsCell(TicketRow::agent)))));
    }

    /** Puts what a column shows into a file: numbers unrounded. */
    static void write(CsvFile csv, String column, TicketRow row, String standing) {
        switch (column) {
            case "risk" -> csv.number(row.risk());
            case "ticket" ->
                csv.text(row.id()).text(row.subject()).text(row.customer()).text(row.tier());
            case "sla" -> csv.number(row.slaHoursLeft());
            case "change" -> csv.number(row.change());
            case "reason" ->
                csv.text(row.usual().isEmpty() ? row.reason() : row.reason() + " (usual: " + row.usual() + ")");
            case "standing" -> csv.text(standing);
            case "status" -> csv.text(row.status());
            case "priority" -> csv.text(row.priority());
            case "group" -> csv.text(row.group());
            case "agent" -> csv.text(row.agent());
            default -> throw new IllegalArgumentException("no such column: " + column);
        }
    }

    /** With the unit where figures stand alone; files keep the shorter word, their numbers have another unit. */
    private String head(String id) {
        String key = "tickets.column." + id;
        return texts.get(texts.has(key + ".head") ? key + ".head" : key);
    }

    private TableColumn<TicketRow, TicketRow> column(
            String id, double width, Supplier<TableCell<TicketRow, TicketRow>> cell) {
        TableColumn<TicketRow, TicketRow> column = new TableColumn<>(head(id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, SMALLEST));
        column.setReorderable(true);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private TableColumn<TicketRow, TicketRow> marking() {
        TableColumn<TicketRow, TicketRow> column = unsorted(column("mark", 34, () -> new MarkCell(texts, marks)));
        column.setText("");
        column.setMinWidth(34);
        column.setMaxWidth(34);
        column.setResizable(false);
        return column;
    }

    private TableColumn<TicketRow, TicketRow> standing() {
        TableColumn<TicketRow, TicketRow> column =
                unsorted(column("standing", STANDING, () -> new StandingCell(texts, standings)));
        column.setMinWidth(STANDING);
        return column;
    }

    private static TableColumn<TicketRow, TicketRow> unsorted(TableColumn<TicketRow, TicketRow> column) {
        column.setSortable(false);
        return column;
    }

    private static TableColumn<TicketRow, TicketRow> hidden(TableColumn<TicketRow, TicketRow> column) {
        column.setVisible(false);
        return column;
    }

    private static TableColumn<TicketRow, TicketRow> right(TableColumn<TicketRow, TicketRow> column) {
        column.getStyleClass().add("right");
        return column;
    }

    /** One line of words. */
    private static final class WordsCell extends TableCell<TicketRow, TicketRow> {
        private final Function<TicketRow, String> words;

        WordsCell(Function<TicketRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(TicketRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? "" : words.apply(row));
        }
    }
}
