package dev.escalation.ui.connect;

import dev.escalation.store.connection.ConnectionFolder;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Shade;
import dev.escalation.ui.text.Texts;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** Asks what a connection is to be called. */
final class NameDialog {
    private final Texts texts;
    private final Set<String> taken;
    private final Consumer<String> chosen;
    private final Shade shade;
    private final TextField name = new TextField();
    private final Label note = Labels.wrapped("", "text-small");
    private final Button confirm;

    /** @param chosen takes a name that can be used, also one that is taken */
    NameDialog(StackPane place, Texts texts, Set<String> taken, Consumer<String> chosen) {
        this.texts = texts;
        this.taken = Set.copyOf(taken);
        this.chosen = chosen;
        shade = new Shade(place, texts.get("connect.name.title"));
        confirm = Buttons.primary("fth-save", texts.get("connect.name.confirm"), this::confirm);
        confirm.setId("connect-name-confirm");
        name.setId("connect-name");
        note.setId("connect-name-note");
        note.setMinHeight(34);
        note.setAlignment(Pos.TOP_LEFT);
        shade.add(Labels.wrapped(texts.get("connect.name.what"), "text-body"), name, note);
        shade.addFoot(texts, confirm);
        name.textProperty().addListener(_ -> check());
        name.setOnAction(_ -> confirm());
    }

    void show(String suggested) {
        name.setText(suggested);
        check();
        shade.show(name);
        name.selectAll();
    }

    private void check() {
        String wanted = name.getText().strip();
        boolean usable = ConnectionFolder.isName(wanted);
        boolean there = taken.contains(wanted);
        confirm.setDisable(!usable);
        confirm.setText(texts.get(there ? "connect.name.replace" : "connect.name.confirm"));
        if (!usable) {
            note.setText(texts.get("connect.name.refused"));
        } else {
            note.setText(texts.get(there ? "connect.name.there" : "connect.name.command", wanted));
        }
    }

    private void confirm() {
        if (!confirm.isDisabled()) {
            shade.close();
            chosen.accept(name.getText().strip());
        }
    }
}
