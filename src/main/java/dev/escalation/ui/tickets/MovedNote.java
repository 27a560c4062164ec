package dev.escalation.ui.tickets;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.KeptPlaces;
import dev.escalation.ui.triage.KeyCap;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says in the list's foot that rows wait to change places; where nothing above it moves when it comes. */
final class MovedNote extends HBox {
    private final Texts texts;
    private final Label words = Labels.whole("", "text-small-strong");

    MovedNote(Texts texts, Runnable show) {
        super(8);
        this.texts = texts;
        setId("moved-note");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("moved-note");
        words.setId("moved-words");
        Button button = KeyCap.on(Buttons.link(texts.get("triage.moved.show"), show), "R");
        button.setId("moved-show");
        getChildren().addAll(words, button);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(KeptPlaces kept) {
        List<String> parts = new ArrayList<>();
        add(parts, "triage.moved.moved", kept.moved());
        add(parts, "triage.moved.fresh", kept.fresh());
        add(parts, "triage.moved.gone", kept.gone().size());
        words.setText(String.join(", ", parts) + ".");
        setVisible(!parts.isEmpty());
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.get(key, count));
        }
    }

    void hide() {
        setVisible(false);
    }
}
