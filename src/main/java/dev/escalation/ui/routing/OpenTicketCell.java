package dev.escalation.ui.routing;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Risk, subject, kind of work and who has it. */
final class OpenTicketCell extends ListCell<OpenTicket> {
    private final RiskChip chip = new RiskChip();
    private final Label subject = Labels.styled("", "text-medium");
    private final Label about = Labels.styled("", "text-small");
    private final HBox row;

    OpenTicketCell() {
        VBox words = new VBox(subject, about);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, chip, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OpenTicket ticket, boolean empty) {
        super.updateItem(ticket, empty);
        if (empty || ticket == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        chip.show(ticket.entry().risk(), ticket.entry().band());
        subject.setText(ticket.subject());
        about.setText(ticket.about());
        setAccessibleText(chip.getText() + ", " + subject.getText() + ", " + about.getText());
        setGraphic(row);
    }
}
