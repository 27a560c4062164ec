package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.control.RiskChip;
import javafx.scene.control.TableCell;

/** The risk as a chip. */
final class RiskCell extends TableCell<TicketRow, TicketRow> {
    private final RiskChip chip = new RiskChip();

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : chip);
        if (!empty) {
            chip.show(row.risk(), row.band());
        }
    }
}
