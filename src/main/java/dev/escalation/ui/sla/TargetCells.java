package dev.escalation.ui.sla;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Cells whose control is there at once, so that a value is changed without opening the cell first. */
abstract class TargetCells<C extends Control> extends TableCell<TargetRow, TargetRow> {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    final C control;
    private final String id;
    private @Nullable TargetRow shown;
    private Subscription following = Subscription.EMPTY;

    private TargetCells(String id, C control) {
        this.id = id;
        this.control = control;
    }

    abstract void bind(TargetRow row);

    abstract void unbind(TargetRow row);

    /** Called for every change of what is wrong with the row, and at first. */
    abstract void mark(TargetRow row);

    @Override
    protected void updateItem(TargetRow row, boolean empty) {
        super.updateItem(row, empty);
        TargetRow next = empty ? null : row;
        control.setId("sla-" + id + "-" + getIndex());
        if (next == shown) {
            return;
        }
        if (shown != null) {
            unbind(shown);
            following.unsubscribe();
        }
        shown = next;
        setGraphic(next == null ? null : control);
        if (next != null) {
            bind(next);
            following = next.wrong.subscribe(_ -> mark(next));
        }
    }

    /** Hours. */
    static final class Hours extends TargetCells<TextField> {
        private final Function<TargetRow, StringProperty> value;
        private final Predicate<TargetRow.Wrong> mine;
        private final Function<TargetRow, String> words;

        /**
         * @param mine what is wrong with the hours of this column
         * @param words for screen readers
         */
        Hours(
                String id,
                Function<TargetRow, StringProperty> value,
                Predicate<TargetRow.Wrong> mine,
                Function<TargetRow, String> words) {
            super(id, new TextField());
            this.value = value;
            this.mine = mine;
            this.words = words;
        }

        @Override
        void bind(TargetRow row) {
            control.textProperty().bindBidirectional(value.apply(row));
        }

        @Override
        void unbind(TargetRow row) {
            control.textProperty().unbindBidirectional(value.apply(row));
        }

        @Override
        void mark(TargetRow row) {
            control.pseudoClassStateChanged(WRONG, mine.test(row.wrong.get()));
            control.setAccessibleText(words.apply(row));
        }
    }

    /** A priority or a tier. */
    static final class Kinds extends TargetCells<ComboBox<String>> {
        private final Function<TargetRow, StringProperty> value;
        private final List<String> values;

        /** @param values may become more while the cell is there */
        Kinds(
                String id,
                String name,
                Function<TargetRow, StringProperty> value,
                Function<String, String> words,
                List<String> values) {
            super(id, new Choice<>(id, words, values, values.getFirst()).node());
            this.value = value;
            this.values = values;
            control.setAccessibleText(name);
        }

        @Override
        void bind(TargetRow row) {
            control.getItems().setAll(values);
            control.valueProperty().bindBidirectional(value.apply(row));
        }

        @Override
        void unbind(TargetRow row) {
            control.valueProperty().unbindBidirectional(value.apply(row));
        }

        @Override
        void mark(TargetRow row) {
            control.pseudoClassStateChanged(WRONG, row.wrong.get() == TargetRow.Wrong.TWICE);
        }
    }

    /** What is wrong, beside what is. */
    static final class Words extends TargetCells<Label> {
        private final Texts texts;

        Words(Texts texts) {
            super("wrong", new Label());
            this.texts = texts;
            control.getStyleClass().addAll("text-small", "text-bad");
        }

        @Override
        void bind(TargetRow row) {}

        @Override
        void unbind(TargetRow row) {}

        @Override
        void mark(TargetRow row) {
            TargetRow.Wrong wrong = row.wrong.get();
            control.setText(wrong == TargetRow.Wrong.NOTHING ? "" : texts.get(wrong.key()));
        }
    }

    /** Takes the row out. */
    static final class Remove extends TargetCells<Button> {
        private final Function<TargetRow, String> words;
        private final Consumer<TargetRow> remove;

        Remove(Function<TargetRow, String> words, Consumer<TargetRow> remove) {
            super("remove", Buttons.icon("fth-x", "", () -> {}));
            this.words = words;
            this.remove = remove;
        }

        @Override
        void bind(TargetRow row) {
            control.setOnAction(_ -> remove.accept(row));
        }

        @Override
        void unbind(TargetRow row) {
            control.setOnAction(null);
        }

        @Override
        void mark(TargetRow row) {
            control.setAccessibleText(words.apply(row));
            control.getTooltip().setText(words.apply(row));
        }
    }
}
