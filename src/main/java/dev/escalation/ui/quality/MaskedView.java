package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.text.PiiKind;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much personal data was masked, by kind, and what else cleaning has to say. */
final class MaskedView {
    private final Texts texts;
    private final VBox lines = new VBox(6);
    private final Card card;

    MaskedView(Card card, Texts texts) {
        this.card = card;
        this.texts = texts;
        lines.setPadding(new Insets(10, 14, 10, 14));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        card.setContent(scroll);
    }

    void show(CleanResult clean) {
        lines.getChildren().clear();
        card.setSubtitle(Formats.count(clean.masked().total()));
        for (PiiKind kind : PiiKind.values()) {
            long count = clean.masked().of(kind);
            if (count > 0) {
                String key = "quality.masked." + kind.name().toLowerCase(Locale.ROOT);
                lines.getChildren().add(line(texts.get(key), Formats.count(count)));
            }
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(texts.get("quality.masked.none"), "text-small"));
        }
        if (!clean.notes().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(texts.get("quality.masked.notes"), "text-small-strong"));
        }
        clean.notes()
                .forEach(note -> lines.getChildren().add(Labels.wrapped(RejectReason.sentence(note), "text-small")));
    }

    private static HBox line(String words, String number) {
        Label name = new Label(words);
        name.getStyleClass().add("text-cell");
        Label count = new Label(number);
        count.getStyleClass().addAll("text-small", "fact-value");
        count.setMinWidth(Label.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(8, name, space, count);
    }
}
