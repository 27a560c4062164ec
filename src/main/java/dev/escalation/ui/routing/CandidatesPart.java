package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.Candidate;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who should get the chosen ticket, and why. */
final class CandidatesPart {
    private final Card card = new Card();
    private static final int SHOWN = 5;

    private final Context context;
    private final Texts texts;
    private final VBox rows = new VBox();
    private @Nullable OpenTicket ticket;

    /** @param showTicket opens a ticket */
    CandidatesPart(Context context, Consumer<OpenTicket> showTicket) {
        this.context = context;
        this.texts = context.texts();
        card.setTitle(texts.get("routing.candidates"));
        Button open = Buttons.link(texts.get("routing.ticket.open"), () -> {
            OpenTicket chosen = ticket;
            if (chosen != null) {
                showTicket.accept(chosen);
            }
        });
        open.setId("routing-open");
        card.tools().getChildren().add(open);
        card.tools().setVisible(false);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox foot = new HBox(Labels.wrapped(texts.get("routing.candidates.foot"), "text-micro"));
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        card.setContent(new VBox(scroll, foot));
        rows.setId("routing-candidates");
    }

    void show(RoutingDesk desk, OpenTicket chosen) {
        context.work()
                .prepare(rows, _ -> desk.candidates(chosen.ticket()), candidates -> show(desk, chosen, candidates));
    }

    private void show(RoutingDesk desk, OpenTicket chosen, List<Candidate> candidates) {
        ticket = chosen;
        card.setSubtitle(chosen.subject());
        card.tools().setVisible(true);
        if (candidates.isEmpty()) {
            card.showEmpty(
                    "fth-users", texts.get("routing.candidates.none"), texts.get("routing.candidates.none.what"));
            return;
        }
        rows.getChildren()
                .setAll(IntStream.range(0, Math.min(SHOWN, candidates.size()))
                        .mapToObj(i -> new CandidateRow(texts, desk, chosen.ticket(), candidates.get(i), i + 1))
                        .toList());
        card.showContent();
    }

    Card card() {
        return card;
    }
}
