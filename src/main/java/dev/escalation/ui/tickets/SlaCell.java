package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/** Time left on the SLA clock over a bar of the share used. */
final class SlaCell extends TableCell<TicketRow, TicketRow> {
    private final Texts texts;
    private final Label left = new Label();
    private final ShareBar bar = new ShareBar(76, 4);
    private final VBox box = new VBox(5, left, bar);

    SlaCell(Texts texts) {
        this.texts = texts;
        box.setAlignment(Pos.CENTER_RIGHT);
        left.getStyleClass().add("text-body");
        left.setMinWidth(Label.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean known = !empty && !Double.isNaN(row.slaHoursLeft());
        setGraphic(known ? box : null);
        setText(empty || known ? "" : "–");
        if (known) {
            left.setText(
                    row.slaHoursLeft() < 0
                            ? texts.get("tickets.sla.over", texts.formats().roughDuration(-row.slaHoursLeft()))
                            : texts.formats().duration(row.slaHoursLeft()));
            bar.show(row.slaShareUsed());
        }
    }
}
