package dev.escalation.ui.models;

import dev.escalation.model.Comparison;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The confusion matrix as four buttons; each opens the tickets that it counts. */
final class AlertMatrix extends GridPane {
    private final Texts texts;
    private final Consumer<AlertCell> onOpen;
    private final Map<AlertCell, Label> counts = new EnumMap<>(AlertCell.class);
    private final Map<AlertCell, Button> buttons = new EnumMap<>(AlertCell.class);
    private boolean opens = true;
    private final Label happened = rowName();
    private final Label notHappened = rowName();

    AlertMatrix(Texts texts, Consumer<AlertCell> onOpen) {
        this.texts = texts;
        this.onOpen = onOpen;
        setHgap(6);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints(74);
        ColumnConstraints cells = new ColumnConstraints(80, 120, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        cells.setPercentWidth(-1);
        getColumnConstraints().addAll(names, cells, cells);
        add(columnName("models.matrix.alert"), 1, 0);
        add(columnName("models.matrix.noAlert"), 2, 0);
        addRow(1, happened, cell(AlertCell.CAUGHT), cell(AlertCell.MISSED));
        addRow(2, notHappened, cell(AlertCell.FALSE_ALARMS), cell(AlertCell.IN_PEACE));
    }

    void words(ModelNames names, Comparison comparison) {
        happened.setText(names.outcome(comparison, "row"));
        notHappened.setText(names.outcome(comparison, "notRow"));
    }

    /** @param allowed false for scores without a model behind them: there is nothing that could explain its tickets */
    void allowOpening(boolean allowed) {
        opens = allowed;
    }

    void show(ConfusionCounts now) {
        for (AlertCell cell : AlertCell.values()) {
            long count = cell.of(now);
            Label label = counts.get(cell);
            Button button = buttons.get(cell);
            if (label != null && button != null) {
                label.setText(texts.formats().count(count));
                button.setDisable(!opens || count == 0);
                button.setAccessibleText(
                        texts.formats().count(count) + " " + texts.get("models.cell.label." + cell.id()));
            }
        }
    }

    private Button cell(AlertCell cell) {
        Label count = new Label();
        count.getStyleClass().add("text-title");
        Label name = new Label(texts.get("models.cell.label." + cell.id()));
        name.getStyleClass().add("text-micro");
        FontIcon more = new FontIcon("fth-chevron-right");
        more.getStyleClass().add("icon-small");
        count.setGraphic(more);
        count.setContentDisplay(ContentDisplay.RIGHT);
        Button button = new Button();
        more.visibleProperty().bind(button.disabledProperty().not());
        button.setGraphic(new VBox(count, name));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("cell-" + cell.id());
        button.getStyleClass().addAll("matrix-cell", "matrix-" + cell.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(texts.get("models.cell.open")));
        button.setOnAction(_ -> onOpen.accept(cell));
        counts.put(cell, count);
        buttons.put(cell, button);
        return button;
    }

    private Label columnName(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("text-micro");
        return label;
    }

    private static Label rowName() {
        Label label = new Label();
        label.getStyleClass().add("text-micro");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
