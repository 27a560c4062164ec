package dev.escalation.ui.alerts;

import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;

/** A secret that is typed once and never shown again, and where it is kept. */
final class SecretField {
    private final Texts texts;
    private final PasswordField field = new PasswordField();
    private final Choice<SecretPlace> place;
    private Optional<SecretPlace> before = Optional.empty();

    SecretField(Texts texts, String id, Runnable changed) {
        this.texts = texts;
        field.setId(id);
        field.setPrefColumnCount(26);
        field.textProperty().addListener(_ -> changed.run());
        place = new Choice<>(
                id + "-place",
                each -> texts.get("alerts.place." + each.id()),
                List.of(SecretPlace.FILE, SecretPlace.NOWHERE),
                SecretPlace.NOWHERE);
        place.node().valueProperty().addListener(_ -> {
            prompt();
            changed.run();
        });
        field.disableProperty().bind(place.node().valueProperty().isEqualTo(SecretPlace.NOWHERE));
        prompt();
    }

    private void prompt() {
        String of = place.value() == SecretPlace.NOWHERE ? "environment" : isAsBefore() ? "kept" : "type";
        field.setPromptText(texts.get("alerts.secret." + of));
    }

    private boolean isAsBefore() {
        return before.filter(place.value()::equals).isPresent();
    }

    Node field() {
        return field;
    }

    Node place() {
        return place.node();
    }

    void offerKeyStore() {
        if (!place.node().getItems().contains(SecretPlace.SYSTEM)) {
            place.node().getItems().addFirst(SecretPlace.SYSTEM);
        }
    }

    /** @param kept where it is kept now; empty if it has never been */
    void show(Optional<SecretPlace> kept) {
        before = kept;
        field.clear();
        if (kept.filter(SecretPlace.SYSTEM::equals).isPresent()) {
            offerKeyStore();
        }
        place.show(kept.orElse(SecretPlace.NOWHERE));
        prompt();
    }

    SecretPlace kept() {
        return place.value();
    }

    /** Empty if nothing new was typed, or it is to be kept nowhere. */
    String typed() {
        return place.value() == SecretPlace.NOWHERE ? "" : field.getText();
    }

    void forget() {
        field.clear();
    }

    /** What has to be done before it is there. */
    Optional<String> problem() {
        boolean missing = place.value() != SecretPlace.NOWHERE
                && !isAsBefore()
                && field.getText().isEmpty();
        return missing ? Optional.of(texts.get("alerts.wrong.secret")) : Optional.empty();
    }
}
