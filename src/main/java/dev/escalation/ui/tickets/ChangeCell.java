package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/** Points that the risk rose or fell in a day; arrow and colour say the same. */
final class ChangeCell extends TableCell<TicketRow, TicketRow> {
    private final Texts texts;
    private final Label words = new Label();

    ChangeCell(Texts texts) {
        this.texts = texts;
        words.setMinWidth(Label.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : words);
        if (empty) {
            return;
        }
        words.getStyleClass().removeAll("text-raises", "text-lowers", "text-small");
        if (Double.isNaN(row.change())) {
            words.setText(texts.get("tickets.new"));
            words.getStyleClass().add("text-small");
            return;
        }
        long points = Math.round(row.change() * 100);
        words.setText(points == 0 ? "0" : (points > 0 ? "▲ " : "▼ ") + Math.abs(points));
        words.getStyleClass().add(points == 0 ? "text-small" : points > 0 ? "text-raises" : "text-lowers");
    }
}
