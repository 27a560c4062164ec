package dev.escalation.ui;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys that work on every screen. */
final class Shortcuts {
    private final Map<KeyCombination, Runnable> keys;

    private Shortcuts(Scene scene) {
        this.keys = scene.getAccelerators();
    }

    /** @param commands opens the list of all that can be done */
    static void put(Scene scene, Workspace workspace, Runnable commands) {
        Shortcuts shortcuts = new Shortcuts(scene);
        ObjectProperty<TextSize> size = workspace.textSizeProperty();
        for (KeyCode larger : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            shortcuts.put(larger, () -> size.set(size.get().larger()));
        }
        for (KeyCode smaller : new KeyCode[] {KeyCode.MINUS, KeyCode.SUBTRACT}) {
            shortcuts.put(smaller, () -> size.set(size.get().smaller()));
        }
        shortcuts.put(KeyCode.K, commands);
        shortcuts.put(KeyCode.DIGIT0, () -> size.set(TextSize.NORMAL));
        for (Page page : Page.values()) {
            shortcuts.put(KeyCode.getKeyCode(page.digit()), () -> workspace.turnTo(page));
        }
    }

    private void put(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }
}
