package dev.escalation.ui.mapping;

import dev.escalation.store.ProfileFolder;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks what a profile is to be called. */
final class SaveDialog {
    private final StackPane place;
    private final ProfileFolder profiles;
    private final Texts texts;
    private final Consumer<String> save;
    private final StackPane shade = new StackPane();
    private final TextField name = new TextField();
    private final Label note = Labels.wrapped("", "text-small");
    private final Button confirm;

    /** @param save takes a name that can be used */
    SaveDialog(StackPane place, ProfileFolder profiles, Texts texts, Consumer<String> save) {
        this.place = place;
        this.profiles = profiles;
        this.texts = texts;
        this.save = save;
        confirm = Buttons.primary("fth-save", texts.get("mapping.save.confirm"), this::confirm);
        confirm.setId("mapping-save-confirm");
        Button cancel = Buttons.plain(texts.get("common.cancel"), this::close);
        name.setId("mapping-save-name");
        note.setId("mapping-save-note");
        note.setMinHeight(34);
        note.setAlignment(Pos.TOP_LEFT);
        HBox foot = new HBox(8, cancel, confirm);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(
                Labels.wrapped(texts.get("mapping.save.title"), "text-dialog"),
                Labels.wrapped(texts.get("mapping.save.what"), "text-body"),
                name,
                note,
                foot);
        box.getStyleClass().add("dialog-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        shade.getStyleClass().add("dialog-shade");
        shade.getChildren().add(box);
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        name.textProperty().addListener(_ -> check());
        name.setOnAction(_ -> confirm());
    }

    void show(String suggested) {
        name.setText(suggested);
        check();
        place.getChildren().add(shade);
        name.requestFocus();
        name.selectAll();
    }

    private void check() {
        String wanted = name.getText().strip();
        Optional<ProfileFolder.Refusal> refusal = ProfileFolder.refusal(wanted);
        confirm.setDisable(refusal.isPresent());
        boolean there = refusal.isEmpty() && profiles.has(wanted);
        confirm.setText(texts.get(there ? "mapping.save.replace" : "mapping.save.confirm"));
        note.setText(refusal.map(why ->
                        texts.get(why == ProfileFolder.Refusal.TAKEN ? "mapping.save.taken" : "mapping.save.noName"))
                .orElseGet(() ->
                        there ? texts.get("mapping.save.there", wanted) : texts.get("mapping.save.command", wanted)));
    }

    private void confirm() {
        if (!confirm.isDisabled()) {
            close();
            save.accept(name.getText().strip());
        }
    }

    private void close() {
        place.getChildren().remove(shade);
    }
}
