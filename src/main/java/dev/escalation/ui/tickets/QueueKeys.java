package dev.escalation.ui.tickets;

import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.ui.triage.OverPage;
import java.util.EnumMap;
import java.util.Map;
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
 * Triage by keyboard while the page is shown, wherever the focus is: J and K walk, A, I, S, D, E and U act, X marks, / or
 * Ctrl F searches, Esc clears, Ctrl Z takes back, Ctrl E exports, ? tells them all. Letters go to a text field that has
 * the focus, and to a panel over the page.
 */
final class QueueKeys {
    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");

    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
    private static final KeyCombination ALL = KeyCombination.keyCombination("Shortcut+A");
    private static final Map<KeyCode, Kind> ACTS = Map.of(
            KeyCode.A,
            Kind.ACKNOWLEDGE,
            KeyCode.I,
            Kind.START,
            KeyCode.S,
            Kind.SNOOZE,
            KeyCode.D,
            Kind.DISAGREE,
            KeyCode.E,
            Kind.DONE,
            KeyCode.U,
            Kind.WITHDRAW);

    private final Node page;
    private final TextField search;
    private final QueueList list;
    private final Runnable switchPresentation;
    private final Map<KeyCode, Runnable> keys;
    private boolean swallow;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;

    /** @param switchPresentation from the list to the board and back */
    QueueKeys(Node page, TextField search, QueueList list, Runnable switchPresentation) {
        this.page = page;
        this.search = search;
        this.list = list;
        this.switchPresentation = switchPresentation;
        this.keys = keys();
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
        swallow = act(event);
        if (swallow) {
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
        } else if (isElsewhere(event)) {
            return false;
        } else if (UNDO.match(event)) {
            list.triage().undo();
        } else if (ALL.match(event)) {
            list.tickets().markAll();
        } else if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        } else if (!event.isShiftDown() && keys.containsKey(event.getCode())) {
            keys.getOrDefault(event.getCode(), () -> {}).run();
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node node && isInPage(node)) {
            list.clear();
        } else {
            return false;
        }
        return true;
    }

    private static boolean isElsewhere(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || (event.getTarget() instanceof Node node && OverPage.holds(node));
    }

    private Map<KeyCode, Runnable> keys() {
        Map<KeyCode, Runnable> all = new EnumMap<>(KeyCode.class);
        all.put(KeyCode.J, () -> list.tickets().step(1));
        all.put(KeyCode.K, () -> list.tickets().step(-1));
        all.put(KeyCode.X, () -> list.tickets().mark());
        all.put(KeyCode.R, list::showInOrder);
        all.put(KeyCode.B, switchPresentation);
        all.put(KeyCode.O, () -> list.helpDesk().open());
        all.put(KeyCode.C, () -> list.helpDesk().copy());
        ACTS.forEach((code, kind) -> all.put(code, () -> list.triage().begin(kind)));
        return all;
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
        if (swallow) {
            swallow = false; // else the letter would stand in the field that its key has opened
            event.consume();
            return;
        }
        if (isElsewhere(event)) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> search.requestFocus();
            case "?" -> list.triage().showKeys();
            default -> {
                return;
            }
        }
        event.consume();
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
