package dev.escalation.ui.explain;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.explain.FactorDetail.OpenTicket;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The open tickets whose risk the chosen factor raises. */
final class OpenTicketsPane {
    private static final int ROW = 46;

    private final Context context;
    private final Card card;
    private final ListView<OpenTicket> list = new ListView<>();
    private final Button all;

    /** @param showAll what the link does, and what a click on one ticket does */
    OpenTicketsPane(Context context, Card card, Runnable showAll, Consumer<OpenTicket> showOne) {
        this.context = context;
        this.card = card;
        card.setTitle(context.texts().get("explain.open"));
        card.setMinHeight(230);
        card.setPrefHeight(310);
        VBox.setVgrow(card, Priority.ALWAYS);
        this.all = Buttons.link("", showAll);
        all.setId("showAll");
        card.tools().getChildren().add(all);
        list.setId("openTickets");
        list.setAccessibleText(context.texts().get("explain.open"));
        list.getStyleClass().add("explain-tickets");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> {
            OpenTicketCell cell = new OpenTicketCell(context.texts());
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                    showOne.accept(cell.getItem());
                }
            });
            return cell;
        });
        list.setMinHeight(0);
        Label nothing = new Label(context.texts().get("explain.open.none"));
        nothing.getStyleClass().add("text-small");
        list.setPlaceholder(nothing);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(showOne);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        card.setContent(new VBox(list, note()));
    }

    private HBox note() {
        Label text = new Label(context.texts().get("explain.note"));
        text.getStyleClass().add("text-micro");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox foot = new HBox(text);
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        return foot;
    }

    private void open(Consumer<OpenTicket> showOne) {
        OpenTicket chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            showOne.accept(chosen);
        }
    }

    void show(FactorDetail detail, int open) {
        int count = detail.tickets().size();
        list.getItems().setAll(detail.tickets());
        list.scrollTo(0);
        card.setSubtitle(context.texts()
                .get(
                        "explain.open.count",
                        context.texts().formats().count(count),
                        context.texts().formats().count(open)));
        all.setText(context.texts()
                .get("explain.open.all", context.texts().formats().count(count)));
        all.setVisible(count > 0);
        card.showContent();
    }
}
