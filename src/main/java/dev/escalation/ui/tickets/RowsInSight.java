package dev.escalation.ui.tickets;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a table only as far as a row needs to be seen. */
final class RowsInSight {
    private RowsInSight() {}

    static void bring(TableView<?> table, int row) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            table.scrollTo(row);
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (row <= first) {
            table.scrollTo(row);
        } else if (row >= last) {
            // the last row in sight may be cut at the edge
            table.scrollTo(Math.max(0, row - (last - first) + 2));
        }
    }
}
