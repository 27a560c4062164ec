package dev.escalation.ui.control;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few values, side by side, chosen by click or arrow key; the first is chosen at the start. */
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param id names the buttons of the values, {@code id-0} and so on
     * @param chosen told when the user chooses another value
     */
    public Segments(String id, T[] values, Function<T, String> words, Consumer<T> chosen) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (int i = 0; i < values.length; i++) {
            ToggleButton button = new ToggleButton(words.apply(values[i]));
            button.setId(id + "-" + i);
            button.getStyleClass().setAll("segment");
            if (i == 0) {
                button.getStyleClass().add("first");
            }
            if (i == values.length - 1) {
                button.getStyleClass().add("last");
            }
            button.setMinWidth(USE_PREF_SIZE);
            button.setUserData(values[i]);
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        group.getToggles().stream().findFirst().ifPresent(group::selectToggle);
        OneChosen.keep(group, toggle -> chosen.accept(value(toggle)));
    }

    @SuppressWarnings("unchecked")
    private T value(Toggle toggle) {
        return (T) toggle.getUserData();
    }
}
