package dev.escalation.ui.data;

import dev.escalation.data.CleanData;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first tickets as the program has understood them, one at a time. */
final class TicketPreview {
    private static final int TICKETS = 50;
    private static final int MOST_STEPS = 100;
    private static final int LONGEST_TEXT = 160;

    private final Context context;
    private final Texts texts;
    private final ComboBox<String> choice = new ComboBox<>();
    private final VBox story = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(story);
    private @Nullable Card card;
    private @Nullable CleanData data;

    TicketPreview(Context context) {
        this.context = context;
        this.texts = context.texts();
        choice.setId("data-ticket");
        choice.getSelectionModel().selectedIndexProperty().addListener((_, _, row) -> prepare(row.intValue()));
        story.setPadding(new Insets(12, 14, 14, 14));
        story.setId("data-story");
        scroll.setFitToWidth(true);
    }

    void putOn(Card target) {
        card = target;
        choice.setPrefWidth(150);
        target.tools().getChildren().add(choice);
    }

    /** @param clean null before anything is read */
    void show(@Nullable CleanData clean) {
        data = clean;
        boolean something = clean != null && clean.tickets().size() > 0;
        choice.setVisible(something);
        choice.getItems().clear();
        if (card == null) {
            return;
        }
        if (clean == null) {
            card.showEmpty("fth-inbox", texts.get("data.tickets.waiting"), texts.get("data.tickets.waiting.what"));
        } else if (something) {
            card.setContent(scroll);
            IntStream.range(0, Math.min(TICKETS, clean.tickets().size()))
                    .forEach(row -> choice.getItems().add(clean.tickets().ids().level(row)));
            choice.getSelectionModel().select(0);
        } else {
            card.showEmpty("fth-inbox", texts.get("data.tickets.none"), "");
        }
    }

    private void prepare(int row) {
        CleanData clean = data;
        if (clean != null && row >= 0) {
            context.work().prepare(this, _ -> TicketStory.of(clean, row, texts), this::show);
        }
    }

    private void show(TicketStory ticket) {
        story.getChildren().clear();
        scroll.setVvalue(0);
        add(ticket.subject(), "text-medium");
        add(ticket.facts(), "text-small");
        add(texts.get("data.tickets.events", ticket.steps().size()), "text-micro");
        ticket.steps().stream()
                .limit(MOST_STEPS)
                .forEach(step -> story.getChildren().add(line(step)));
        int more = ticket.steps().size() - MOST_STEPS;
        add(more > 0 ? texts.get("data.tickets.more", Formats.count(more)) : "", "text-micro");
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            story.getChildren().add(label(words, style));
        }
    }

    private static HBox line(TicketStory.Step step) {
        Label moment = new Label(Formats.shortMoment(step.moment()));
        moment.getStyleClass().add("text-small");
        moment.setMinWidth(122);
        VBox words = new VBox(1, label(step.words(), "text-small-body"));
        String text = step.text().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
            words.getChildren().add(label(shown, "text-micro"));
        }
        return new HBox(8, moment, words);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
