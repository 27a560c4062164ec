package dev.escalation.ui.models;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of a few values, named in words; the first is chosen at the start. */
final class Choice<T> extends ComboBox<T> {
    Choice(String id, T[] values, Function<T, String> words) {
        setId(id);
        getItems().setAll(values);
        setValue(values[0]);
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return getValue();
            }
        });
    }
}
