package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.StandingChip;
import dev.escalation.ui.triage.Standings;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;

/** Where a ticket stands after what was done about it. */
final class StandingCell extends TableCell<TicketRow, TicketRow> {
    private final Supplier<Standings> standings;
    private final StandingChip chip;

    StandingCell(Texts texts, Supplier<Standings> standings) {
        this.standings = standings;
        this.chip = new StandingChip(texts);
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : chip);
        if (!empty) {
            chip.show(standings.get().column(row.id()));
        }
    }
}
