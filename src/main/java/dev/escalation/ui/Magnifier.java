package dev.escalation.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows the window's content larger. It is laid out in the room that is left at that size and scaled as a whole, so that
 * nothing is cut that is not cut at the normal size; where the room is less than the least that screens need, it scrolls.
 */
final class Magnifier {
    /** The least that every screen can be read in, at the normal size. */
    private static final double LEAST_WIDTH = 1240;

    private static final double LEAST_HEIGHT = 760;
    private static final double NORMAL_PIXELS = 13;

    private final Scene scene;
    private final Region content;
    private final Sheet sheet = new Sheet();
    private final ScrollPane view = new ScrollPane(sheet);
    private TextSize size = TextSize.NORMAL;

    /** As large as the scaled content. A group would know that by itself, but lay out its content while styles change. */
    private final class Sheet extends Region {
        void hold(boolean holds) {
            getChildren().clear();
            if (holds) {
                getChildren().add(content);
            }
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth() / size.factor(), getHeight() / size.factor());
        }
    }

    /** @param content root of the scene, shown at the normal size */
    Magnifier(Scene scene, Region content) {
        this.scene = scene;
        this.content = content;
        view.setFocusTraversable(false);
        scene.widthProperty().addListener(_ -> makeRoom());
        scene.heightProperty().addListener(_ -> makeRoom());
    }

    void show(TextSize wanted) {
        if (wanted == size) {
            return;
        }
        size = wanted;
        if (size == TextSize.NORMAL) {
            sheet.hold(false);
            content.getTransforms().clear();
            scene.setRoot(content);
            return;
        }
        if (content.getParent() == null) { // it is the root still
            scene.setRoot(view);
            sheet.hold(true);
        }
        content.getTransforms().setAll(new Scale(size.factor(), size.factor()));
        makeRoom();
    }

    private void makeRoom() {
        if (size != TextSize.NORMAL) {
            double width = Math.max(LEAST_WIDTH * size.factor(), scene.getWidth());
            double height = Math.max(LEAST_HEIGHT * size.factor(), scene.getHeight());
            sheet.setMinSize(width, height);
            sheet.setPrefSize(width, height);
        }
    }

    /** For menus, lists and tips, which are windows of their own; none at the normal size. */
    List<String> stylesOfPopups() {
        if (size == TextSize.NORMAL) {
            return List.of();
        }
        String rules = String.format(
                Locale.ROOT,
                ".context-menu, .context-menu .label, .tooltip, .combo-box-popup .list-cell, .date-picker-popup,"
                        + " .date-picker-popup .label { -fx-font-size: %.1fpx; }",
                NORMAL_PIXELS * size.factor());
        String encoded = Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
        return List.of("data:text/css;base64," + encoded);
    }
}
