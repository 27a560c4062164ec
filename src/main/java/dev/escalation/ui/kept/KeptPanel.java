package dev.escalation.ui.kept;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel over the page with a title, something to read or fill in, and one thing to do. */
abstract class KeptPanel extends VBox {
    private final Runnable onClose;

    KeptPanel(String id, String title, Runnable onClose) {
        this.onClose = onClose;
        setId(id);
        getStyleClass().addAll("floating-panel", "models-panel");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().add(Labels.wrapped(title, "text-dialog"));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
    }

    final void add(Node... nodes) {
        getChildren().addAll(nodes);
    }

    final void addButtons(String cancel, Button action) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.plain(cancel, onClose);
        close.setId(getId() + "-close");
        HBox buttons = new HBox(8, space, close, action);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(buttons);
    }
}
