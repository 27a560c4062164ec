package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Columns that hold nothing in the whole list are put aside until a list has something for them; who wants to see them
 * nevertheless finds them in the table's menu.
 */
final class EmptyColumns {
    private static final String PUT_ASIDE = "put aside";

    private final TableView<TicketRow> table;

    EmptyColumns(TableView<TicketRow> table) {
        this.table = table;
    }

    void follow(Queue queue) {
        if (queue.size() == 0) {
            return;
        }
        for (TableColumn<TicketRow, ?> column : table.getColumns()) {
            if (!QueueColumns.isOfRow(column)) {
                continue;
            }
            boolean aside = column.getProperties().containsKey(PUT_ASIDE);
            boolean empty = queue.isEmpty(column.getId());
            if (empty && column.isVisible()) {
                column.getProperties().put(PUT_ASIDE, PUT_ASIDE);
                column.setVisible(false);
            } else if (!empty && aside) {
                column.getProperties().remove(PUT_ASIDE);
                column.setVisible(true);
            }
        }
    }

    /** Whether the user left it in the table, even if it is put aside for now. */
    static boolean isWanted(TableColumn<TicketRow, ?> column) {
        return column.isVisible() || column.getProperties().containsKey(PUT_ASIDE);
    }
}
