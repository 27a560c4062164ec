package dev.escalation.ui.connect;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A form: names at the left, fields at the right, and below a field what it means. */
final class FormGrid {
    private final Texts texts;
    private final GridPane grid = new GridPane(12, 6);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Map<String, Label> explanations = new HashMap<>();

    FormGrid(Texts texts) {
        this.texts = texts;
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().setAll(new ColumnConstraints(104), fields);
        grid.setPadding(new Insets(12, 14, 12, 14));
        scroll.setFitToWidth(true);
    }

    static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    /** @param name of the row's text; the first field takes the room */
    void add(String name, Node... fields) {
        Label title = Labels.whole(texts.get("connect.field." + name), "text-medium");
        title.setLabelFor(fields[0]);
        HBox line = new HBox(8, fields);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        HBox.setHgrow(fields[0], Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), title, line);
    }

    /** A line below the row before. */
    Label explain(String id) {
        Label words = Labels.wrapped("", "text-micro");
        words.setId(id);
        explain(words);
        explanations.put(id, words);
        return words;
    }

    void explain(Label words) {
        grid.add(words, 1, grid.getRowCount());
    }

    Label words(String id) {
        return Objects.requireNonNull(explanations.get(id), id);
    }

    Node node() {
        return scroll;
    }
}
