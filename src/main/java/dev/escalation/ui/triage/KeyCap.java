package dev.escalation.ui.triage;

import dev.escalation.ui.control.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The key that does the same, as it is on the keyboard. */
public final class KeyCap {
    private KeyCap() {}

    public static Label of(String key) {
        return Labels.whole(key, "key-cap");
    }

    /** Puts a key at the right of a button's words, and into what a screen reader says. */
    public static Button on(Button button, String key) {
        button.setGraphic(of(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setTooltip(new Tooltip(button.getText() + " (" + key + ")"));
        button.setAccessibleText(button.getText() + " (" + key + ")");
        return button;
    }
}
