package dev.escalation.ui.tickets;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.Happenings;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketStory;
import dev.escalation.live.TicketStory.EarlierTicket;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The customer's tone, what happened to the ticket in order of time, similar tickets, and the customer's earlier ones. */
final class DetailStory extends Column {
    private final Texts texts;
    private final DetailTone tone;
    private final ConversationView conversation;
    private final DetailSimilar similar;
    private final Column earlier = new Column(6);
    private final Label earlierCount = new Label();
    private final Expected expected = new Expected(this::clear);

    DetailStory(Context context, Happenings happenings, Runnable phrases) {
        super(16);
        this.texts = context.texts();
        this.tone = new DetailTone(context, phrases);
        this.conversation = new ConversationView(texts);
        this.similar = new DetailSimilar(context, happenings);
        getStyleClass().add("detail-part");
        conversation.setId("ticket-story");
        earlierCount.getStyleClass().add("text-small");
        HBox earlierHead = new HBox(10, heading("tickets.earlier.title"), earlierCount);
        earlierHead.setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(
                        tone,
                        new Column(8, heading("tickets.story.title"), conversation),
                        similar,
                        new Column(8, earlierHead, earlier));
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("text-heading");
        return heading;
    }

    /** The story of another ticket is on its way. */
    void expect() {
        expected.begin();
    }

    private void clear() {
        tone.clear();
        conversation.getChildren().clear();
        similar.clear();
        earlier.getChildren().clear();
        earlierCount.setText("");
    }

    void show(Conversation told, TicketRow row, FeatureTable table) {
        expected.arrived();
        tone.show(told, row, table.data().tickets().createdAt()[row.ticket()]);
        conversation.show(told, row.asOf());
        similar.show(row, table);
        TicketStory story = told.story();
        String target = table.target().id();
        earlierCount.setText(
                story.earlierTicketCount() == 0
                        ? texts.get("tickets.earlier.none")
                        : texts.get("tickets.earlier.count", texts.formats().count(story.earlierTicketCount())));
        earlier.getChildren()
                .setAll(story.earlierTickets().stream()
                        .map(ticket -> earlier(ticket, target))
                        .toList());
        setAccessibleText(row.id());
    }

    private HBox earlier(EarlierTicket ticket, String target) {
        String title = ticket.subject().isEmpty() ? ticket.id() : ticket.subject();
        Label name = Labels.styled(title, "text-body");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label id = Labels.styled(ticket.id() + "  " + texts.formats().day(ticket.createdAt()), "text-micro");
        String key = ticket.positive() ? target + ".yes" : ticket.open() ? "open" : target + ".no";
        Label outcome = Labels.styled(texts.get("tickets.earlier." + key), "text-small");
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        if (ticket.positive()) {
            outcome.getStyleClass().add("text-bad");
        }
        Column which = new Column(0, name, id);
        HBox.setHgrow(which, Priority.ALWAYS);
        HBox line = new HBox(8, which, outcome);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
