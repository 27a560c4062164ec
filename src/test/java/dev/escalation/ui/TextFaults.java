package dev.escalation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks for words that cannot be read: shortened by dots, sticking out of the place they were given, or lying on other
 * words. What is scrolled out of sight is no fault; cells of tables and lists may shorten
 * what they hold, as columns can be widened, but what they may not shorten has to fit.
 */
final class TextFaults {
    /** Letters' ink is smaller than the box of a line; boxes may touch that far. */
    private static final double TOUCH = 2.5;

    private record Shown(Text text, Bounds visible) {}

    private TextFaults() {}

    /** In words, one for each fault; the scene must be laid out. */
    static List<String> of(Scene scene) {
        List<Text> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        List<String> faults = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        for (Text text : texts) {
            Bounds visible = visible(text);
            if (!visible.isEmpty()) {
                shown.add(new Shown(text, visible));
                Optional<Cell<?>> cell = cellAround(text);
                if (cell.isEmpty()) {
                    shortened(text, faults);
                    sticksOut(text, faults);
                } else {
                    leavesCell(text, cell.get(), faults);
                }
            }
        }
        overlaps(shown, faults);
        return faults;
    }

    private static void collect(Node node, List<Text> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text) {
            if (!text.getText().isBlank() && !(text instanceof FontIcon)) {
                texts.add(text);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    /** The part of a text that no clip on the way to the window cuts away. */
    private static Bounds visible(Text text) {
        Bounds visible = text.localToScene(text.getLayoutBounds());
        for (Parent parent = text.getParent(); parent != null; parent = parent.getParent()) {
            Node clip = parent.getClip();
            if (clip != null) {
                visible = common(visible, parent.localToScene(clip.getBoundsInParent()));
            }
        }
        Scene scene = text.getScene();
        return common(visible, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - left;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - top;
        return new BoundingBox(left, top, width, height);
    }

    private static void shortened(Text text, List<String> faults) {
        if (text.getParent() instanceof Labeled place
                && place.getTooltip() == null
                && !place.getText().equals(text.getText())) {
            faults.add("shortened: " + place.getText());
        }
    }

    private static void sticksOut(Text text, List<String> faults) {
        if (text.getParent() instanceof Region place) {
            Bounds words = text.localToScene(text.getLayoutBounds());
            Bounds room = place.localToScene(place.getLayoutBounds());
            if (words.getMinX() < room.getMinX() - TOUCH
                    || words.getMaxX() > room.getMaxX() + TOUCH
                    || words.getMinY() < room.getMinY() - TOUCH
                    || words.getMaxY() > room.getMaxY() + TOUCH) {
                faults.add("sticks out: " + text.getText());
            }
        }
        Bounds words = text.localToScene(text.getLayoutBounds());
        boolean out = words.getMaxX() > text.getScene().getWidth() + TOUCH || words.getMinX() < -TOUCH;
        if (out && !isScrolled(text)) {
            faults.add("out of the window: " + text.getText());
        }
    }

    private static void overlaps(List<Shown> shown, List<String> faults) {
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                Bounds common = common(shown.get(i).visible, shown.get(j).visible);
                if (common.getWidth() > TOUCH && common.getHeight() > TOUCH) {
                    faults.add("overlap: " + shown.get(i).text.getText() + " / "
                            + shown.get(j).text.getText());
                }
            }
        }
    }

    private static boolean isScrolled(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static void leavesCell(Text text, Cell<?> cell, List<String> faults) {
        Bounds words = text.localToScene(text.getLayoutBounds());
        Bounds room = cell.localToScene(cell.getLayoutBounds());
        if (words.getMinX() < room.getMinX() - TOUCH || words.getMaxX() > room.getMaxX() + TOUCH) {
            faults.add("wider than its cell: " + text.getText());
        }
    }

    private static Optional<Cell<?>> cellAround(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Cell<?> cell) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
