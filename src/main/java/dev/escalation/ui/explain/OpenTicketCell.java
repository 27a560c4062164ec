package dev.escalation.ui.explain;

import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.explain.FactorDetail.OpenTicket;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Risk, subject, and the factor as it is for this ticket. */
final class OpenTicketCell extends ListCell<OpenTicket> {
    private final Texts texts;
    private final RiskChip chip = new RiskChip();
    private final Label subject = new Label();
    private final Label second = new Label();
    private final Label effect = new Label();
    private final Tooltip full = new Tooltip();
    private final HBox row;

    OpenTicketCell(Texts texts) {
        this.texts = texts;
        subject.getStyleClass().add("text-medium");
        second.getStyleClass().add("text-small");
        effect.getStyleClass().addAll("text-medium", "text-raises");
        effect.setMinWidth(Label.USE_PREF_SIZE);
        VBox words = new VBox(subject, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, chip, words, effect);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OpenTicket ticket, boolean empty) {
        super.updateItem(ticket, empty);
        if (empty || ticket == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        chip.show(ticket.entry().risk(), ticket.entry().band());
        subject.setText(ticket.subject());
        String words = ticket.words();
        second.setText(
                texts.get("explain.open.second", ticket.entry().explanation().ticketId(), words));
        effect.setText(texts.formats().effect(ticket.factor().effect()));
        full.setText(words);
        setTooltip(full);
        setAccessibleText(
                chip.getText() + ", " + subject.getText() + ", " + second.getText() + ", " + effect.getText());
        setGraphic(row);
    }
}
