package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.tickets.BoardColumn.Item;
import dev.escalation.ui.triage.Marks;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A ticket as a card: risk, time left, subject, reason, number, and who did what. */
final class BoardCell extends ListCell<Item> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Texts texts;
    private final Marks marks;
    private final RiskChip risk = new RiskChip();
    private final Label left = Labels.styled("", "text-small");
    private final Label subject = Labels.styled("", "text-medium");
    private final Label reason = Labels.styled("", "text-small");
    private final Label who = Labels.styled("", "text-micro");
    private final VBox card;
    private final Button more;

    BoardCell(Texts texts, Marks marks, Runnable showMore) {
        this.texts = texts;
        this.marks = marks;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(7, risk, space, left);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(3, head, subject, reason, who);
        card.getStyleClass().add("board-card");
        card.setMinWidth(0);
        card.setPrefWidth(0);
        more = Buttons.link("", showMore);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case Item.Card(TicketRow row, Standing standing) -> show(row, standing);
            case Item.More(int count) -> {
                more.setText(texts.get("triage.board.more", texts.formats().count(count)));
                setGraphic(new StackPane(more));
            }
        }
    }

    private void show(TicketRow row, Standing standing) {
        setGraphic(card);
        risk.show(row.risk(), row.band());
        left.setText(
                Double.isNaN(row.slaHoursLeft())
                        ? ""
                        : row.slaHoursLeft() < 0
                                ? texts.get("tickets.sla.over", texts.formats().roughDuration(-row.slaHoursLeft()))
                                : texts.formats().duration(row.slaHoursLeft()));
        subject.setText(TicketCell.title(row, texts));
        reason.setText(row.reason());
        String did = standing.last()
                .map(action ->
                        texts.get("triage.did." + action.kind().id()) + " " + texts.get("triage.by", action.by()))
                .orElse(row.agent());
        who.setText(did.isEmpty() ? row.id() : row.id() + " · " + did);
        card.pseudoClassStateChanged(MARKED, marks.isMarked(row.id()));
        setAccessibleText(
                String.join(", ", subject.getText(), risk.getText(), left.getText(), reason.getText(), who.getText()));
    }
}
