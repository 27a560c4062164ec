package dev.escalation.ui.tickets;

import dev.escalation.explain.ExplanationException;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.RiskMove;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.whatif.MoveLines;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Why the risk is another than a day before; nothing for a ticket that was not open then. */
final class DetailMove extends Column {
    private static final int MOST_FACTORS = 5;

    /** Less is not seen in whole percent. */
    private static final double LEAST_MOVE = 0.005;

    private final Texts texts;
    private final Label figures = Labels.whole("", "text-small");
    private final MoveLines lines;

    DetailMove(Context context) {
        super(8);
        this.texts = context.texts();
        this.lines = new MoveLines(texts, MOST_FACTORS);
        setId("ticket-move");
        getStyleClass().add("detail-part");
        figures.setId("move-figures");
        managedProperty().bind(visibleProperty());
        HBox head = new HBox(10, Labels.styled(texts.get("tickets.move.title"), "text-heading"), figures);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, lines);
        expect();
    }

    /** The difference to the day before, if there is one to see. */
    static Optional<RiskMove> of(Listed listed, TicketRow row, Phrases phrases) {
        Optional<EarlierRisk> earlier = listed.earlier();
        OptionalInt before = earlier.map(scores -> scores.row(row.ticket())).orElse(OptionalInt.empty());
        if (before.isEmpty() || Math.abs(row.change()) < LEAST_MOVE) {
            return Optional.empty();
        }
        try {
            return earlier.map(scores -> RiskMove.between(
                    listed.model(),
                    scores.table(),
                    before.getAsInt(),
                    listed.table(),
                    row.tableRow(),
                    listed.training().usual(),
                    phrases));
        } catch (ExplanationException _) {
            return Optional.empty(); // the reasons above say that there are none
        }
    }

    void expect() {
        setVisible(false);
        lines.clear();
    }

    void show(Optional<RiskMove> move) {
        setVisible(move.isPresent());
        move.ifPresent(moved -> {
            figures.setText(texts.get(
                    "tickets.move.figures",
                    texts.formats().risk(moved.before()),
                    texts.formats().risk(moved.now())));
            lines.show(moved);
        });
    }
}
