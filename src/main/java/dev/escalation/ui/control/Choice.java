package dev.escalation.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few values, with words for each. */
public final class Choice<T> {
    private final ComboBox<T> box = new ComboBox<>();

    public Choice(String id, Function<T, String> words, List<T> values, T first) {
        box.setId(id);
        box.getStyleClass().add("plain-choice");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // nothing is typed
            }
        });
        box.getItems().setAll(values);
        box.setValue(first);
    }

    public ComboBox<T> node() {
        return box;
    }

    public T value() {
        return box.getValue();
    }

    public void show(T value) {
        box.setValue(value);
    }
}
