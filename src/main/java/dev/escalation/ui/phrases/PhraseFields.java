package dev.escalation.ui.phrases;

import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One phrase to be put into the list, or out of it. What cannot be used is said. */
final class PhraseFields extends VBox {
    private final Texts texts;
    private final TextField words = new TextField();
    private final ComboBox<PhraseGroup> group = new ComboBox<>();
    private final TextField weight = new TextField();
    private final Label wrong = Labels.wrapped("", "text-small");

    PhraseFields(Texts texts, Consumer<Phrase> put, Runnable remove) {
        super(6);
        this.texts = texts;
        words.setId("phrase-words");
        words.setPromptText(texts.get("phrases.words"));
        HBox.setHgrow(words, Priority.ALWAYS);
        group.setId("phrase-group");
        group.getItems().setAll(PhraseGroup.values());
        group.setConverter(new StringConverter<>() {
            @Override
            public String toString(PhraseGroup value) {
                return value == null ? "" : PhraseWords.group(value, texts);
            }

            @Override
            public PhraseGroup fromString(String text) {
                return group.getValue();
            }
        });
        group.setMinWidth(USE_PREF_SIZE);
        weight.setId("phrase-weight");
        weight.setPrefWidth(54);
        weight.setMinWidth(54);
        Button putIn = Buttons.plain(texts.get("phrases.put"), () -> read().ifPresent(put));
        putIn.setId("phrase-put");
        Button out = Buttons.plain(texts.get("phrases.remove"), remove);
        out.setId("phrase-remove");
        out.disableProperty().bind(words.textProperty().isEmpty());
        HBox line = new HBox(8, words, group, weight, putIn, out);
        line.setAlignment(Pos.CENTER_LEFT);
        wrong.setId("phrase-wrong");
        wrong.getStyleClass().add("text-warn");
        wrong.managedProperty().bind(wrong.visibleProperty());
        words.setOnAction(_ -> putIn.fire());
        weight.setOnAction(_ -> putIn.fire());
        getChildren().addAll(line, wrong);
        clear();
    }

    void clear() {
        words.clear();
        group.setValue(PhraseGroup.URGENCY);
        weight.setText("2");
        wrong.setVisible(false);
    }

    void show(Phrase phrase) {
        words.setText(phrase.text());
        group.setValue(phrase.group());
        weight.setText(PhraseWords.weight(phrase.weight()));
        wrong.setVisible(false);
    }

    private Optional<Phrase> read() {
        try {
            double value = Double.parseDouble(weight.getText().strip().replace(',', '.'));
            Phrase phrase = new Phrase(words.getText().strip(), value, group.getValue());
            wrong.setVisible(false);
            return Optional.of(phrase);
        } catch (IllegalArgumentException _) {
            wrong.setText(texts.get("phrases.wrong"));
            wrong.setVisible(true);
            return Optional.empty();
        }
    }
}
