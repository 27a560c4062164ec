package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.text.Texts;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What ticket it is and how high its risk stands; stays while the rest scrolls. */
final class DetailHead extends VBox {
    private final Texts texts;
    private final Label facts = new Label();
    private final Label place = new Label();
    private final Label title = new Label();
    private final Label risk = new Label();
    private final RiskChip band = new RiskChip();
    private final Label change = new Label();
    private final Label moment = new Label();
    private final RiskGauge gauge;
    private final Button previous;
    private final Button next;

    /** @param actions what can be done about the ticket */
    DetailHead(Texts texts, IntConsumer step, Node actions) {
        super(8);
        this.texts = texts;
        this.gauge = new RiskGauge(texts);
        getStyleClass().add("detail-head");
        facts.getStyleClass().add("text-small");
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        place.getStyleClass().add("text-small");
        place.setMinWidth(Label.USE_PREF_SIZE);
        title.getStyleClass().add("text-title");
        title.setId("detail-title");
        risk.getStyleClass().add("text-display");
        risk.setId("detail-risk");
        risk.setMinWidth(Label.USE_PREF_SIZE);
        band.setMinWidth(Label.USE_PREF_SIZE);
        change.setMinWidth(Label.USE_PREF_SIZE);
        moment.getStyleClass().add("text-micro");
        previous = Buttons.icon("fth-chevron-left", texts.get("tickets.detail.previous"), () -> step.accept(-1));
        next = Buttons.icon("fth-chevron-right", texts.get("tickets.detail.next"), () -> step.accept(1));
        getChildren().addAll(line(facts, space(), previous, place, next), title, actions, riskLine());
    }

    private HBox riskLine() {
        HBox figures = line(risk, band, change);
        VBox left = new VBox(2, figures, moment);
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(gauge, Priority.ALWAYS);
        HBox line = line(left, gauge);
        line.setSpacing(20);
        return line;
    }

    void show(TicketRow row, int index, int of, TrainedModel model) {
        facts.setText(Stream.of(row.id(), row.customer(), row.tier(), row.priority(), row.group(), row.agent())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
        place.setText(texts.get(
                "tickets.detail.place",
                texts.formats().count(index + 1L),
                texts.formats().count(of)));
        previous.setDisable(index <= 0);
        next.setDisable(index >= of - 1);
        title.setText(TicketCell.title(row, texts));
        risk.setText(texts.formats().risk(row.risk()));
        band.show(row.risk(), row.band());
        band.setText(texts.get("tickets.band." + row.band().id()));
        showChange(row);
        moment.setText(texts.get("tickets.scored", texts.formats().moment(row.asOf())));
        gauge.show(row.risk(), model.threshold().threshold(), row.risk() - row.change());
    }

    private void showChange(TicketRow row) {
        change.getStyleClass().removeAll("text-raises", "text-lowers", "text-small");
        long points = Double.isNaN(row.change()) ? 0 : Math.round(row.change() * 100);
        if (points == 0) {
            change.setText(Double.isNaN(row.change()) ? "" : texts.get("tickets.detail.change.none"));
            change.getStyleClass().add("text-small");
        } else {
            String key = points > 0 ? "tickets.detail.change.up" : "tickets.detail.change.down";
            change.setText(texts.get(key, Math.abs(points)));
            change.getStyleClass().add(points > 0 ? "text-raises" : "text-lowers");
        }
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
