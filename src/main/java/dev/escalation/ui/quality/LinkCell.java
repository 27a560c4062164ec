package dev.escalation.ui.quality;

import dev.escalation.ui.control.Buttons;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A link in a row of a table. */
final class LinkCell<T> extends TableCell<T, T> {
    private final Function<T, String> words;
    private final Button link;

    /** @param words of the link; empty for none */
    LinkCell(Function<T, String> words, Consumer<T> open) {
        this.words = words;
        link = Buttons.link("", () -> {
            T item = getItem();
            if (item != null) {
                open.accept(item);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        String said = empty || item == null ? "" : words.apply(item);
        link.setText(said);
        setGraphic(said.isEmpty() ? null : link);
    }
}
