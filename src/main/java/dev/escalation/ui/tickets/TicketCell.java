package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableCell;

/** Subject, and below it number, customer and tier. */
final class TicketCell extends TableCell<TicketRow, TicketRow> {
    private final Texts texts;
    private final TwoLines lines = new TwoLines("text-medium");

    TicketCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : lines);
        if (!empty) {
            lines.show(title(row, texts), facts(row));
        }
    }

    static String title(TicketRow row, Texts texts) {
        return row.subject().isEmpty() ? texts.get("tickets.noSubject", row.id()) : row.subject();
    }

    private static String facts(TicketRow row) {
        String id = row.subject().isEmpty() ? "" : row.id();
        return Stream.of(id, row.customer(), row.tier())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
