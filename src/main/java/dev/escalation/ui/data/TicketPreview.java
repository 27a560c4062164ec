package dev.escalation.ui.data;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTable;
import dev.escalation.live.Happening;
import dev.escalation.live.Happenings;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.HappeningsView;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first tickets as the program has understood them, one at a time. */
public final class TicketPreview {
    private static final int TICKETS = 50;
    private static final int MOST_STEPS = 100;

    private final Context context;
    private final Texts texts;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Happenings happenings = new Happenings();
    private final HappeningsView story;
    private final VBox all = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(all);
    private @Nullable Card card;
    private @Nullable CleanData data;

    public TicketPreview(Context context) {
        this.context = context;
        this.texts = context.texts();
        choice.setId("data-ticket");
        choice.setAccessibleText(texts.get("data.tickets"));
        choice.getStyleClass().add("plain-choice");
        choice.getSelectionModel().selectedIndexProperty().addListener((_, _, row) -> prepare(row.intValue()));
        story = new HappeningsView(texts);
        all.setPadding(new Insets(12, 14, 14, 14));
        story.setId("data-story");
        scroll.setFitToWidth(true);
    }

    public void putOn(Card target) {
        card = target;
        choice.setPrefWidth(150);
        target.tools().getChildren().add(choice);
    }

    /** @param clean null before anything is read */
    public void show(@Nullable CleanData clean) {
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
            context.work().prepare(this, _ -> happenings.of(clean, row), told -> show(clean.tickets(), row, told));
        }
    }

    private void show(TicketTable tickets, int row, List<Happening> told) {
        all.getChildren().clear();
        scroll.setVvalue(0);
        add(tickets.subject().get(row), "text-medium");
        add(facts(tickets, row), "text-small");
        add(texts.get("data.tickets.events", told.size()), "text-micro");
        story.show(told.subList(0, Math.min(MOST_STEPS, told.size())));
        all.getChildren().add(story);
        int more = told.size() - MOST_STEPS;
        add(more > 0 ? texts.get("data.tickets.more", texts.formats().count(more)) : "", "text-micro");
    }

    /** Priority, category and what else is known, in one line. */
    private static String facts(TicketTable tickets, int row) {
        return Stream.of(tickets.priority(), tickets.category(), tickets.channel(), tickets.group())
                .map(column -> column.get(row))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            all.getChildren().add(Labels.wrapped(words, style));
        }
    }
}
