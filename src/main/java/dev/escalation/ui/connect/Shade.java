package dev.escalation.ui.connect;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A small question over the page; Escape takes it away. */
final class Shade {
    private final StackPane place;
    private final StackPane shade = new StackPane();
    private final VBox box = new VBox();

    Shade(StackPane place, String title) {
        this.place = place;
        box.getChildren().add(Labels.wrapped(title, "text-dialog"));
        box.getStyleClass().add("dialog-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        shade.getStyleClass().add("dialog-shade");
        shade.getChildren().add(box);
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void add(Node... nodes) {
        box.getChildren().addAll(nodes);
    }

    void addFoot(Texts texts, Button confirm) {
        HBox foot = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), confirm);
        foot.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().add(foot);
    }

    /** @param first gets the keyboard */
    void show(Node first) {
        if (!place.getChildren().contains(shade)) {
            place.getChildren().add(shade);
        }
        first.requestFocus();
    }

    void close() {
        place.getChildren().remove(shade);
    }
}
