package dev.escalation.ui.connect;

import dev.escalation.store.secrets.SecretException;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Shade;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;

/** Asks for the passphrase of the encrypted file, once per session; the first one is typed twice. */
public final class PassphraseDialog {
    private static final int SHORTEST = 8;

    private final Context context;
    private final Texts texts;
    private final Secrets secrets;
    private final Runnable unlocked;
    private final boolean isNew;
    private final Shade shade;
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label note = Labels.wrapped("", "text-small");
    private final Button confirm;

    /** @param unlocked what to go on with */
    public PassphraseDialog(StackPane place, Context context, Secrets secrets, Runnable unlocked) {
        this.context = context;
        this.texts = context.texts();
        this.secrets = secrets;
        this.unlocked = unlocked;
        isNew = !secrets.hasFile();
        String kind = isNew ? "new" : "known";
        shade = new Shade(place, texts.get("connect.passphrase." + kind));
        confirm = Buttons.primary("fth-lock", texts.get("connect.passphrase.confirm"), this::confirm);
        confirm.setId("connect-passphrase-confirm");
        passphrase.setId("connect-passphrase");
        passphrase.setPromptText(texts.get("connect.passphrase.prompt"));
        again.setId("connect-passphrase-again");
        again.setPromptText(texts.get("connect.passphrase.again"));
        again.setVisible(isNew);
        again.setManaged(isNew);
        note.setId("connect-passphrase-note");
        note.setMinHeight(34);
        note.setAlignment(Pos.TOP_LEFT);
        shade.add(
                Labels.wrapped(texts.get("connect.passphrase." + kind + ".what"), "text-body"),
                passphrase,
                again,
                note);
        shade.addFoot(texts, confirm);
        passphrase.textProperty().addListener(_ -> check());
        again.textProperty().addListener(_ -> check());
        passphrase.setOnAction(_ -> confirm());
        again.setOnAction(_ -> confirm());
    }

    public void show() {
        check();
        shade.show(passphrase);
    }

    private void check() {
        boolean longEnough = !isNew || passphrase.getText().length() >= SHORTEST;
        boolean same = !isNew || passphrase.getText().equals(again.getText());
        confirm.setDisable(passphrase.getText().isEmpty() || !longEnough || !same);
        note.getStyleClass().remove("text-bad");
        if (!longEnough) {
            note.setText(texts.get("connect.passphrase.short", SHORTEST));
        } else {
            note.setText(same ? "" : texts.get("connect.passphrase.differ"));
        }
    }

    private void confirm() {
        if (confirm.isDisabled()) {
            return;
        }
        confirm.setDisable(true);
        char[] typed = passphrase.getText().toCharArray();
        context.work().prepare(this, _ -> tried(typed), this::show);
    }

    /** @return what speaks against it; empty if it is the right one */
    private String tried(char[] typed) {
        try {
            secrets.unlock(typed);
            return "";
        } catch (SecretException e) {
            return texts.why(e);
        }
    }

    private void show(String refusal) {
        passphrase.clear();
        again.clear();
        if (refusal.isEmpty()) {
            shade.close();
            unlocked.run();
        } else {
            note.setText(refusal);
            note.getStyleClass().add("text-bad");
            passphrase.requestFocus();
        }
    }
}
