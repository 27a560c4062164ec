package dev.escalation.ui.wording;

import dev.escalation.app.wording.WordingSettings;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Where a language model answers, and the key for it. */
final class LanguageModelFields extends GridPane {
    private static final double LABELS = 130;

    private final Texts texts;
    private final TextField address = new TextField();
    private final TextField model = new TextField();
    private final PasswordField key = new PasswordField();
    private final Choice<SecretPlace> place;
    private final TextField seconds = new TextField();

    /** @param changed is told when another server is named */
    LanguageModelFields(Texts texts, Runnable changed) {
        super(10, 8);
        this.texts = texts;
        this.place = new Choice<>(
                "wording-place",
                where -> texts.get("wording.place." + where.name().toLowerCase(Locale.ROOT)),
                List.of(SecretPlace.NOWHERE, SecretPlace.FILE),
                SecretPlace.NOWHERE);
        address.setId("wording-address");
        model.setId("wording-model");
        key.setId("wording-key");
        seconds.setId("wording-seconds");
        seconds.setMaxWidth(80);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, values);
        row(0, "wording.address", address);
        row(1, "wording.model", model);
        row(2, "wording.place", place.node());
        row(3, "wording.key", key);
        row(4, "wording.seconds", seconds);
        address.textProperty().addListener(_ -> changed.run());
        model.textProperty().addListener(_ -> changed.run());
        key.disableProperty().bind(place.node().valueProperty().isEqualTo(SecretPlace.NOWHERE));
    }

    private void row(int at, String words, Node field) {
        Label label = Labels.styled(texts.get(words), "text-small");
        label.setLabelFor(field);
        addRow(at, label, field);
    }

    void show(WordingSettings settings) {
        address.setText(settings.address());
        model.setText(settings.model());
        seconds.setText("" + settings.seconds());
        if (!place.node().getItems().contains(settings.secret())) {
            place.node().getItems().add(settings.secret());
        }
        place.show(settings.secret());
        key.clear();
        key.setPromptText(settings.secret() == SecretPlace.NOWHERE ? "" : texts.get("wording.key.kept"));
    }

    void offerKeyStore(boolean there) {
        if (there && !place.node().getItems().contains(SecretPlace.SYSTEM)) {
            place.node().getItems().add(1, SecretPlace.SYSTEM);
        }
    }

    boolean areReadable() {
        String text = seconds.getText().strip();
        return text.matches("\\d{1,3}")
                && Integer.parseInt(text) >= WordingSettings.SHORTEST_SECONDS
                && Integer.parseInt(text) <= WordingSettings.LONGEST_SECONDS;
    }

    WordingSettings settings(boolean isOn) {
        int patience = areReadable() ? Integer.parseInt(seconds.getText().strip()) : WordingSettings.FIRST.seconds();
        return new WordingSettings(
                isOn, address.getText().strip(), model.getText().strip(), patience, place.value());
    }

    /** Empty to keep the one there is. */
    String key() {
        return key.isDisabled() ? "" : key.getText();
    }

    void forgetKey() {
        key.clear();
    }
}
