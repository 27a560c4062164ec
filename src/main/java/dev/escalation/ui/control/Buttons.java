package dev.escalation.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons in the shapes that the window uses. */
public final class Buttons {
    private Buttons() {}

    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false); // words may be names of columns and files
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    public static Button withIcon(String icon, String text, Runnable action) {
        Button button = plain(text, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    public static Button primary(String icon, String text, Runnable action) {
        Button button = withIcon(icon, text, action);
        button.getStyleClass().add("primary");
        return button;
    }

    public static Button link(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add("link");
        return button;
    }

    /** @param words what it does, for the tooltip and for screen readers */
    public static Button icon(String icon, String words, Runnable action) {
        Button button = withIcon(icon, "", action);
        button.getStyleClass().addAll("flat", "icon-only");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        return button;
    }
}
