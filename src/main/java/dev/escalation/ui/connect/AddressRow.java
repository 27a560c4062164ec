package dev.escalation.ui.connect;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Fills the form from an address or a file of settings. The address is not kept: it may hold a password. */
final class AddressRow {
    private final Texts texts;
    private final Consumer<ConnectionSettings> filled;
    private final TextField address = FormGrid.field("connect-address");
    private final Label note = Labels.wrapped("", "text-micro");
    private final HBox row;

    /**
     * @param chooseFile asks for a file of settings
     * @param filled takes what was read
     */
    AddressRow(Texts texts, Runnable chooseFile, Consumer<ConnectionSettings> filled) {
        this.texts = texts;
        this.filled = filled;
        address.setPromptText(texts.get("connect.address.prompt"));
        note.setId("connect-address-note");
        note.setText(texts.get("connect.address.what"));
        row = new HBox(8, address, Buttons.withIcon("fth-file", texts.get("connect.address.file"), chooseFile));
        HBox.setHgrow(address, Priority.ALWAYS);
        address.textProperty().addListener((_, _, text) -> typed(text));
    }

    Node node() {
        return row;
    }

    Label note() {
        return note;
    }

    private void typed(String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            Optional<ConnectionSettings> read = ConnectionSettings.ofPasted(text);
            if (read.isEmpty()) {
                say(texts.get("connect.address.none"), true);
                return;
            }
            take(read.get());
            javafx.application.Platform.runLater(address::clear);
        } catch (UnusableInputException e) {
            say(texts.why(e), true);
        }
    }

    /** A file such as {@code .env}. */
    void read(Path file) {
        try {
            take(ConnectionSettings.ofFile(file));
        } catch (UnusableInputException e) {
            say(texts.why(e), true);
        }
    }

    private void take(ConnectionSettings settings) {
        filled.accept(settings);
        say(texts.get("connect.address.taken"), false);
    }

    private void say(String words, boolean bad) {
        note.setText(words);
        note.getStyleClass().remove("text-bad");
        if (bad) {
            note.getStyleClass().add("text-bad");
        }
    }
}
