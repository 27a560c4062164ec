package dev.escalation.ui.alerts;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Fields under each other; what is wrong with one stands under it in words. */
final class FieldGrid extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double NAMES = 150;
    private static final double ROW = 28;
    private static final double WRAP = 590;

    private final Texts texts;
    private final String id;
    private final List<Row> rows = new ArrayList<>();

    /** @param id begins the ids of what is wrong */
    FieldGrid(Texts texts, String id) {
        super(12, 6);
        this.texts = texts;
        this.id = id;
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        getColumnConstraints().setAll(new ColumnConstraints(NAMES, NAMES, NAMES), fields);
    }

    /** Fields for one thing. */
    static final class Row {
        private final Node[] nodes;
        private final Label words = Labels.wrapped("", "text-small");
        private @Nullable Node wrong;

        private Row(String id, Node... nodes) {
            this.nodes = nodes;
            words.setId(id);
            words.getStyleClass().add("text-bad");
            words.visibleProperty().bind(words.textProperty().isNotEmpty());
            words.managedProperty().bind(words.visibleProperty());
        }

        /** Only the first problem of a row is told. */
        void wrong(Node field, String why) {
            if (wrong == null) {
                wrong = field;
                words.setText(why);
                field.pseudoClassStateChanged(WRONG, true);
            }
        }

        private void clear() {
            wrong = null;
            words.setText("");
            for (Node node : nodes) {
                node.pseudoClassStateChanged(WRONG, false);
            }
        }

        /** A number in a range, or empty with words about what is wrong. */
        OptionalDouble number(TextField field, double from, double to, String why) {
            OptionalDouble typed = Typed.number(field.getText());
            boolean right = typed.isPresent() && typed.getAsDouble() >= from && typed.getAsDouble() <= to;
            if (!right) {
                wrong(field, why);
                return OptionalDouble.empty();
            }
            return typed;
        }
    }

    /** @param key of the name that stands before them */
    Row add(String key, Node... nodes) {
        Label name = Labels.whole(texts.get(key), "text-small");
        name.setLabelFor(nodes[0]);
        name.setMinHeight(ROW);
        GridPane.setValignment(name, VPos.TOP);
        FlowPane line = new FlowPane(8, 4, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWrapLength(WRAP);
        line.setMinHeight(ROW);
        Row row = new Row(id + "-wrong-" + rows.size(), nodes);
        rows.add(row);
        addRow(getRowCount(), name, new VBox(2, line, row.words));
        return row;
    }

    void clear() {
        rows.forEach(Row::clear);
    }

    /** The first field that cannot be used. */
    Optional<Node> firstWrong() {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.wrong).stream())
                .findFirst();
    }

    boolean isRight() {
        return firstWrong().isEmpty();
    }

    static TextField number(String id, Runnable changed) {
        TextField field = text(id, changed);
        field.setPrefColumnCount(5);
        return field;
    }

    static TextField text(String id, Runnable changed) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(26);
        field.textProperty().addListener(_ -> changed.run());
        return field;
    }
}
