package dev.escalation.ui.control;

import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A small question or answer over the page: the keyboard stays in it, Escape takes it away, and the keyboard goes back to
 * where it was.
 */
public final class Shade {
    private final StackPane place;
    private final StackPane shade = new StackPane();
    private final VBox box = new VBox();
    private @Nullable Node before;

    /** @param place what it lies over */
    public Shade(StackPane place) {
        this.place = place;
        box.getStyleClass().add("dialog-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        shade.getStyleClass().add("dialog-shade");
        shade.getChildren().add(box);
        shade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Shade(StackPane place, String title) {
        this(place);
        box.getChildren().add(Labels.wrapped(title, "text-dialog"));
    }

    /** Names the box, for whoever looks for it. */
    public void setId(String id) {
        box.setId(id);
    }

    public void add(Node... nodes) {
        box.getChildren().addAll(nodes);
    }

    public void addFoot(Texts texts, Button confirm) {
        HBox foot = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), confirm);
        foot.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().add(foot);
    }

    /** @param first gets the keyboard */
    public void show(Node first) {
        if (!isShown()) {
            before = place.getScene().getFocusOwner();
            place.getChildren().add(shade);
        }
        first.requestFocus();
    }

    private boolean isShown() {
        return place.getChildren().contains(shade);
    }

    public void close() {
        place.getChildren().remove(shade);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            goRound(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void goRound(int by) {
        List<Node> stops = box.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList();
        if (!stops.isEmpty()) {
            int now = stops.indexOf(box.getScene().getFocusOwner());
            stops.get(Math.floorMod(now + by, stops.size())).requestFocus();
        }
    }
}
