package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.Marks;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

/** Marks a ticket for what is done to several. */
final class MarkCell extends TableCell<TicketRow, TicketRow> {
    private final Texts texts;
    private final Marks marks;
    private final CheckBox box = new CheckBox();

    MarkCell(Texts texts, Marks marks) {
        this.texts = texts;
        this.marks = marks;
        box.setFocusTraversable(false); // the key X does the same on the chosen row
        box.setOnAction(_ -> toggle());
        getStyleClass().add("mark-cell");
    }

    private void toggle() {
        TicketRow row = getItem();
        if (row != null && box.isSelected() != marks.isMarked(row.id())) {
            marks.toggle(row.id());
        }
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            box.setSelected(marks.isMarked(row.id()));
            box.setAccessibleText(texts.get("triage.mark", row.id()));
        }
    }
}
