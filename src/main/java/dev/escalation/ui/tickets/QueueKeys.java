package dev.escalation.ui.tickets;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Triage by keyboard while the page is shown, wherever the focus is: J and K walk, / or Ctrl F searches, Esc clears,
 * Ctrl E exports. Letters go to a text field that has the focus.
 */
final class QueueKeys {
    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");

    private final Node page;
    private final TextField search;
    private final QueueList list;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;

    QueueKeys(Node page, TextField search, QueueList list) {
        this.page = page;
        this.search = search;
        this.list = list;
        page.sceneProperty().addListener(this::follow);
    }

    private void follow(ObservableValue<? extends Scene> page, Scene before, Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }

    private void pressed(KeyEvent event) {
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
        } else if (EXPORT.match(event)) {
            list.export();
        } else if (search.equals(event.getTarget())) {
            return inSearch(event.getCode());
        } else if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return false;
        } else if (event.getCode() == KeyCode.J) {
            list.step(1);
        } else if (event.getCode() == KeyCode.K) {
            list.step(-1);
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node node && isInPage(node)) {
            list.clear();
        } else {
            return false;
        }
        return true;
    }

    private boolean inSearch(KeyCode code) {
        switch (code) {
            case ESCAPE -> list.clear();
            case ENTER, DOWN -> {}
            default -> {
                return false;
            }
        }
        list.focus();
        return true;
    }

    /** Keyboards differ in the keys for a slash. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
            search.requestFocus();
            event.consume();
        }
    }

    /** Not in a dialog over it. */
    private boolean isInPage(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (page.equals(n)) {
                return true;
            }
        }
        return false;
    }
}
