package dev.escalation.ui.mapping;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice of which one is always taken. What the program sets is no choice of the user's. */
final class Choices<T> {
    private final ComboBox<T> box = new ComboBox<>();
    private boolean setting;

    /** @param chosen takes what the user chooses */
    Choices(Function<T, String> words, Consumer<T> chosen) {
        box.getStyleClass().add("plain-choice");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
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
        box.valueProperty().addListener((_, _, now) -> {
            if (!setting && now != null) {
                chosen.accept(now);
            }
        });
    }

    ComboBox<T> node() {
        return box;
    }

    /** The same values mean something else from now on. */
    void forget() {
        show(List.of(), null);
    }

    void show(List<T> options, @Nullable T value) {
        setting = true;
        try {
            if (!box.getItems().equals(options)) {
                box.getItems().setAll(options);
            }
            box.setValue(value);
        } finally {
            setting = false;
        }
    }
}
