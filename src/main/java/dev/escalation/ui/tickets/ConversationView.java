package dev.escalation.ui.tickets;

import dev.escalation.live.Happening;
import dev.escalation.text.tone.Mood;
import dev.escalation.text.tone.ReadMessage;
import dev.escalation.text.tone.WordValence;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.HappeningWords;
import dev.escalation.ui.control.HappeningsView;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket in order of time: messages stand out, and those of the customer say their tone. */
final class ConversationView extends Column {
    private static final int WORDS_NAMED = 4;

    private final Texts texts;
    private final HappeningWords words;

    ConversationView(Texts texts) {
        super(8);
        this.texts = texts;
        this.words = new HappeningWords(texts);
    }

    /** @param scoredAt the moment of the score; sets apart what it did not know */
    void show(Conversation conversation, long scoredAt) {
        getChildren().clear();
        boolean divided = false;
        for (Conversation.Entry entry : conversation.entries()) {
            Node shown = entry(entry.happening(), entry.read());
            if (entry.happening().time() > scoredAt) {
                shown.setOpacity(HappeningsView.AFTER_OPACITY);
                if (!divided) {
                    getChildren().add(new Tag(texts.get("common.event.after"), Tag.Kind.NEUTRAL));
                    divided = true;
                }
            }
            getChildren().add(shown);
        }
    }

    private Node entry(Happening happening, @Nullable ReadMessage read) {
        Label who = Labels.whole(words.who(happening), "text-small-strong");
        Label what = Labels.wrapped(words.what(happening), "text-small");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox head = new HBox(8, who, what);
        head.setAlignment(Pos.BASELINE_LEFT);
        if (read != null) {
            head.getChildren().add(mood(happening, read));
        }
        head.getChildren().add(Labels.whole(texts.formats().shortMoment(happening.time()), "text-micro"));
        if (happening.text().isBlank()) {
            return head;
        }
        MessageText text = new MessageText(texts, happening.text(), read == null ? List.of() : read.phrases());
        Column message = new Column(3, head, text);
        message.getStyleClass().addAll("message", read == null ? "message-of-desk" : "message-of-customer");
        return message;
    }

    private Tag mood(Happening happening, ReadMessage read) {
        Tag tag = new Tag(texts.get("tickets.mood." + read.mood().name()), kind(read.mood()));
        String tone = texts.formats().decimal(read.tone().compound(), 2);
        String counted = heaviest(happening.text(), read.words());
        tag.setTooltip(new Tooltip(
                counted.isEmpty()
                        ? texts.get("tickets.tone.exact.none", tone)
                        : texts.get("tickets.tone.exact", tone, counted)));
        return tag;
    }

    private static Tag.Kind kind(Mood mood) {
        return switch (mood) {
            case VERY_UPSET, UPSET -> Tag.Kind.BAD;
            case UNEASY -> Tag.Kind.WARN;
            case NEUTRAL -> Tag.Kind.NEUTRAL;
            case FRIENDLY, PLEASED -> Tag.Kind.OK;
        };
    }

    /** The words that count most, in the order of the text. */
    private static String heaviest(String text, List<WordValence> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble((WordValence word) -> -Math.abs(word.valence())))
                .limit(WORDS_NAMED)
                .sorted(Comparator.comparingInt(WordValence::start))
                .map(word -> text.substring(word.start(), word.end()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
