package dev.escalation.ui.routing;

import dev.escalation.app.Insight;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.control.Card;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The open tickets, the highest risk first; one is chosen. */
final class TicketsPart {
    private final Card card = new Card();
    private static final int ROW = 46;

    private final Context context;
    private final ListView<OpenTicket> list = new ListView<>();

    TicketsPart(Context context, Consumer<OpenTicket> chosen) {
        this.context = context;
        card.setTitle(context.texts().get("routing.tickets.title"));
        list.setId("routing-tickets");
        list.getStyleClass().add("profile-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new OpenTicketCell());
        list.setMinHeight(0);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, ticket) -> {
            if (ticket != null) {
                chosen.accept(ticket);
            }
        });
        // the list's last row must not hide the card's frame
        StackPane framed = new StackPane(list);
        framed.setPadding(new Insets(0, 0, 6, 0));
        card.setContent(framed);
    }

    /** Chooses the ticket that the window has selected, else the first. */
    void show(RoutingDesk desk, Insight insight) {
        List<OpenTicket> tickets = insight.queue().entries().stream()
                .map(entry -> OpenTicket.of(desk, insight.queue(), entry, context.texts()))
                .toList();
        list.getItems().setAll(tickets);
        card.setSubtitle(context.texts().formats().count(tickets.size()));
        if (tickets.isEmpty()) {
            card.showEmpty(
                    "fth-inbox",
                    context.texts().get("routing.tickets.none"),
                    context.texts().get("routing.tickets.none.what"));
            return;
        }
        card.showContent();
        OpenTicket first = tickets.stream().filter(this::isSelected).findFirst().orElse(tickets.getFirst());
        list.getSelectionModel().select(first);
        list.scrollTo(first);
    }

    private boolean isSelected(OpenTicket ticket) {
        return context.workspace().ticketsProperty().get() instanceof TicketSet.SomeOpen some
                && Arrays.stream(some.rows())
                        .anyMatch(row -> row == ticket.entry().explanation().row());
    }

    Card card() {
        return card;
    }
}
