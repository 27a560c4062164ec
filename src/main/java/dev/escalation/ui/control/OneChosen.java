package dev.escalation.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of a group chosen. It is the selection that counts and not the action of a button, as an arrow key selects the
 * next one without an action; a click on the chosen one leaves it chosen.
 */
public final class OneChosen {
    private final ToggleGroup group;
    private final Consumer<Toggle> turnTo;
    private @Nullable Toggle shown;

    private OneChosen(ToggleGroup group, Consumer<Toggle> turnTo) {
        this.group = group;
        this.turnTo = turnTo;
        this.shown = group.getSelectedToggle();
    }

    /** @param turnTo told of every other choice from now on, by whomever */
    public static void keep(ToggleGroup group, Consumer<Toggle> turnTo) {
        OneChosen chosen = new OneChosen(group, turnTo);
        group.selectedToggleProperty().addListener((_, _, now) -> chosen.turned(now));
    }

    /** Chooses the one that stands for a value, its user data. */
    public static void select(ToggleGroup group, Object value) {
        group.getToggles().stream()
                .filter(toggle -> value.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }

    private void turned(@Nullable Toggle now) {
        if (now == null) {
            group.selectToggle(shown);
        } else if (!now.equals(shown)) {
            shown = now;
            turnTo.accept(now);
        }
    }
}
