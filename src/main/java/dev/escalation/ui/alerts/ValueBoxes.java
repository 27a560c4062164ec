package dev.escalation.ui.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/** Some of several values; none stands for all. */
final class ValueBoxes<T> extends FlowPane {
    private final String id;
    private final Function<T, String> words;
    private final Runnable changed;
    private final List<T> values = new ArrayList<>();

    ValueBoxes(String id, List<T> offered, Function<T, String> words, Runnable changed) {
        super(14, 4);
        this.id = id;
        this.words = words;
        this.changed = changed;
        setId(id);
        setPrefWrapLength(560);
        offered.forEach(this::offer);
    }

    private void offer(T value) {
        CheckBox box = new CheckBox(words.apply(value));
        box.setMnemonicParsing(false);
        box.setId(id + "-" + values.size());
        box.setMinHeight(24);
        box.selectedProperty().addListener(_ -> changed.run());
        values.add(value);
        getChildren().add(box);
    }

    /** A value that is not offered is, from now on. */
    void show(Set<T> chosen) {
        for (T value : new TreeSet<>(chosen)) {
            if (!values.contains(value)) {
                offer(value);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            box(i).setSelected(chosen.contains(values.get(i)));
        }
    }

    private CheckBox box(int at) {
        return (CheckBox) getChildren().get(at);
    }

    CheckBox first() {
        return box(0);
    }

    Set<T> chosen() {
        return values.stream()
                .filter(value -> box(values.indexOf(value)).isSelected())
                .collect(Collectors.toUnmodifiableSet());
    }
}
