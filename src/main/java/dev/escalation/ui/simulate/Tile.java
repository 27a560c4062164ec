package dev.escalation.ui.simulate;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One figure with its range. */
final class Tile extends VBox {
    private final Label name = Labels.styled("", "text-small");
    private final Label figure = Labels.whole("", "text-figure");
    private final Label foot = Labels.styled("", "text-micro");
    private final HBox row = new HBox(8);

    /**
     * What a tile says.
     *
     * @param what explains the figure, for who points at it and for screen readers
     */
    record Content(String name, String figure, Optional<Tag> tag, String foot, String what) {}

    Tile(String id) {
        super(2);
        setId(id);
        figure.setId(id + "-figure");
        foot.setId(id + "-foot");
        getStyleClass().addAll("card", "simulate-tile");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, row, foot);
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(0);
        setMinWidth(150);
    }

    void show(Content content) {
        name.setText(content.name());
        figure.setText(content.figure());
        foot.setText(content.foot());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().setAll(figure, space);
        content.tag().ifPresent(row.getChildren()::add);
        Tooltip.install(this, new Tooltip(content.what()));
        setAccessibleText(content.name() + ": " + content.figure() + ". " + content.foot() + ". " + content.what());
    }

    void showComputing() {
        figure.setText("…");
        foot.setText("");
        row.getChildren().setAll(figure);
    }
}
