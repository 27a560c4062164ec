package dev.escalation.ui.triage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A panel over a page. The keyboard stays in it until Esc or its own end, then it is back where it was. */
public class OverPage extends VBox {
    private final StackPane page;
    private @Nullable Node before;

    /** @param page over which it is shown */
    protected OverPage(StackPane page, String id, double width) {
        super(12);
        this.page = page;
        setId(id);
        getStyleClass().add("floating-panel");
        setMaxSize(width, Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.TAB) {
            goRound(event.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    private void goRound(int by) {
        List<Node> stops = lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .toList();
        if (!stops.isEmpty()) {
            int now = stops.indexOf(getScene().getFocusOwner());
            stops.get(Math.floorMod(now + by, stops.size())).requestFocus();
        }
    }

    /** @param first what has the keyboard */
    protected final void open(Node first) {
        if (!page.getChildren().contains(this)) {
            before = page.getScene().getFocusOwner();
            page.getChildren().add(this);
        }
        applyCss();
        layout();
        first.requestFocus();
    }

    protected final void close() {
        page.getChildren().remove(this);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    /** Whether a node is in one of these or another panel or dialog over a page. */
    public static boolean holds(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains("floating-panel")
                    || n.getStyleClass().contains("dialog-box")) {
                return true;
            }
        }
        return false;
    }
}
