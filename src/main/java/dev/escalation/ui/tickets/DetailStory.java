package dev.escalation.ui.tickets;

import dev.escalation.data.ActorRole;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketStory;
import dev.escalation.live.TicketStory.EarlierTicket;
import dev.escalation.live.TicketStory.Happening;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened to the ticket, in order of time, and the customer's earlier tickets. */
final class DetailStory extends VBox {
    private final Texts texts;
    private final VBox happenings = new VBox(8);
    private final VBox earlier = new VBox(6);
    private final Label earlierCount = new Label();

    DetailStory(Texts texts) {
        super(16);
        this.texts = texts;
        getStyleClass().add("detail-part");
        happenings.setId("ticket-story");
        earlierCount.getStyleClass().add("text-small");
        HBox earlierHead = new HBox(10, heading("tickets.earlier.title"), earlierCount);
        earlierHead.setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(new VBox(8, heading("tickets.story.title"), happenings), new VBox(8, earlierHead, earlier));
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("text-heading");
        return heading;
    }

    void show(TicketStory story, TicketRow row, FeatureTable table) {
        happenings.getChildren().clear();
        boolean divided = false;
        for (Happening happening : story.happenings()) {
            if (happening.afterScore() && !divided) {
                happenings.getChildren().add(styled(texts.get("tickets.story.after"), "tag"));
                divided = true;
            }
            happenings.getChildren().add(happening(happening));
        }
        String target = table.target().id();
        earlierCount.setText(
                story.earlierTicketCount() == 0
                        ? texts.get("tickets.earlier.none")
                        : texts.get("tickets.earlier.count", Formats.count(story.earlierTicketCount())));
        earlier.getChildren()
                .setAll(story.earlierTickets().stream()
                        .map(ticket -> earlier(ticket, target))
                        .toList());
        setAccessibleText(row.id());
    }

    private VBox happening(Happening happening) {
        Label who = styled(who(happening), "text-small-strong");
        who.setMinWidth(Region.USE_PREF_SIZE);
        Label what = styled(what(happening), "text-small");
        Label when = styled(Formats.shortMoment(happening.time()), "text-micro");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, who, what, space(), when);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(1, head);
        if (!happening.text().isEmpty()) {
            Label text = styled(happening.text(), "text-body");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(text);
        }
        if (happening.afterScore()) {
            box.setOpacity(0.7);
        }
        return box;
    }

    private String who(Happening happening) {
        return happening.role() == ActorRole.AGENT
                ? texts.get("tickets.story.agent", happening.actor()).strip()
                : texts.get("tickets.story." + happening.role().name().toLowerCase(Locale.ROOT));
    }

    private String what(Happening happening) {
        String words = texts.get("tickets.story." + happening.type().name().toLowerCase(Locale.ROOT));
        return happening.change().isEmpty() ? words : words + ": " + happening.change();
    }

    private HBox earlier(EarlierTicket ticket, String target) {
        String title = ticket.subject().isEmpty() ? ticket.id() : ticket.subject();
        Label name = styled(title, "text-body");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label id = styled(ticket.id() + "  " + Formats.day(ticket.createdAt()), "text-micro");
        String key = ticket.positive() ? target + ".yes" : ticket.open() ? "open" : target + ".no";
        Label outcome = styled(texts.get("tickets.earlier." + key), "text-small");
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        if (ticket.positive()) {
            outcome.getStyleClass().add("text-bad");
        }
        VBox which = new VBox(name, id);
        HBox.setHgrow(which, Priority.ALWAYS);
        HBox line = new HBox(8, which, outcome);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label styled(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
