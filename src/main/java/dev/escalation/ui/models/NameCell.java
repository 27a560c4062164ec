package dev.escalation.ui.models;

import dev.escalation.ui.control.Tag;
import dev.escalation.ui.models.ComparisonTable.Row;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The colour of a model, its name and whether it is in use. */
final class NameCell extends ResultCell {
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Tag inUse;
    private final HBox content;

    NameCell(Texts texts) {
        inUse = new Tag(texts.get("models.inUse"), Tag.Kind.ACCENT);
        dot.getStyleClass().add("dot");
        name.setMinWidth(Region.USE_PREF_SIZE);
        content = new HBox(10, dot, name, inUse);
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node show(Row row) {
        boolean model = row.result().model().isPresent();
        dot.setStyle("-fx-background-color: -chart-" + (row.color() + 1) + ";");
        name.setText(row.name());
        name.getStyleClass().setAll("label", model ? "text-medium" : "text-body");
        if (!model) {
            name.getStyleClass().add("text-muted");
        }
        inUse.setVisible(row.inUse());
        inUse.setManaged(row.inUse());
        return content;
    }
}
