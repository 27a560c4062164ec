package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import javafx.scene.control.TableCell;

/** The strongest factor that raises the risk, and what is usual. */
final class ReasonCell extends TableCell<TicketRow, TicketRow> {
    private final Texts texts;
    private final TwoLines lines = new TwoLines("text-cell");

    ReasonCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : lines);
        if (!empty) {
            String reason = row.reason().isEmpty() ? texts.get("tickets.noReason") : row.reason();
            lines.wrapUpper(row.usual().isEmpty());
            lines.show(reason, row.usual().isEmpty() ? "" : texts.get("tickets.usual", row.usual()));
        }
    }
}
