package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.chart.ChartView;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window for those who use no mouse, and for those who cannot see it. */
@Tag("slow")
@InWindow
class KeyboardTest {
    /** More than any screen has places to stop at. */
    private static final int MOST_STOPS = 150;

    private static final int MOST_PULSES = 20;
    /** Around a control, for focus that is drawn outside it. */
    private static final double MARGIN = 4;

    @TempDir
    static Path folder;

    private static TestWindow window;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void everyControlAndEveryChartHasAName() {
        Set<String> nameless = new LinkedHashSet<>();
        onEveryPage(page -> TestWindow.onFx(() -> {
            walk(root(), node -> {
                if ((node.isFocusTraversable() || node instanceof ChartView)
                        && name(node).isBlank()) {
                    nameless.add(page.id() + ": " + words(node));
                }
            });
            return true;
        }));
        assertThat(nameless).isEmpty();
    }

    @Test
    void tabReachesEverythingAndIsSeen() {
        Set<String> faults = new LinkedHashSet<>();
        onEveryPage(page -> {
            Set<Node> stops = TestWindow.onFx(KeyboardTest::stops);
            Set<Node> reached = reached(page, faults);
            stops.stream()
                    .filter(node -> reached.stream().noneMatch(other -> isOneStop(node, other)))
                    .forEach(node -> faults.add(page.id() + ": not reached: " + words(node)));
        });
        assertThat(faults).isEmpty();
    }

    private static void onEveryPage(Consumer<Page> look) {
        for (Page page : Page.values()) {
            window.run(() -> window.workspace().pageProperty().set(page));
            window.awaitIdle();
            look.accept(page);
        }
    }

    /** Buttons of which one is chosen are one place to stop at; arrows lead from one to the next. */
    private static boolean isOneStop(Node a, Node b) {
        return a == b
                || a instanceof ToggleButton first
                        && b instanceof ToggleButton second
                        && first.getToggleGroup() != null
                        && first.getToggleGroup() == second.getToggleGroup();
    }

    /** Goes on until the first place comes again. */
    private static Set<Node> reached(Page page, Set<String> faults) {
        Set<Node> reached = new LinkedHashSet<>();
        window.run(() -> window.find("#nav-" + page.id()).orElseThrow().requestFocus());
        for (int i = 0; i < MOST_STOPS; i++) {
            window.robot().type(KeyCode.TAB);
            Node now = TestWindow.onFx(() -> root().getScene().getFocusOwner());
            if (now == null || !reached.add(now)) {
                return reached;
            }
            if (!isFocusSeen(now)) {
                faults.add(page.id() + ": focus is not seen: " + words(now));
            }
        }
        return reached;
    }

    private static boolean isFocusSeen(Node node) {
        BufferedImage with = settled(node);
        window.run(() -> root().getScene().getRoot().requestFocus());
        boolean seen = becomesOtherThan(with, node);
        window.run(node::requestFocus);
        return seen;
    }

    /** The theme changes colours gradually; a caret never ceases to blink. */
    private static boolean becomesOtherThan(BufferedImage before, Node node) {
        for (int i = 0; i < MOST_PULSES; i++) {
            window.awaitPulse();
            if (differs(before, TestWindow.onFx(() -> picture(node)))) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage settled(Node node) {
        BufferedImage before = TestWindow.onFx(() -> picture(node));
        for (int i = 0; i < MOST_PULSES; i++) {
            window.awaitPulse();
            BufferedImage now = TestWindow.onFx(() -> picture(node));
            if (!differs(before, now)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static BufferedImage picture(Node node) {
        Scene scene = node.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Bounds place = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, place.getMinX() - MARGIN);
        double top = Math.max(0, place.getMinY() - MARGIN);
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(left, top, place.getMaxX() + MARGIN - left, place.getMaxY() + MARGIN - top));
        WritableImage image = scene.getRoot().snapshot(part, null);
        return Objects.requireNonNull(SwingFXUtils.fromFXImage(image, null));
    }

    private static boolean differs(BufferedImage a, BufferedImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Parent root() {
        return window.find("#nav-tickets").orElseThrow().getScene().getRoot();
    }

    private static Set<Node> stops() {
        Set<Node> stops = new LinkedHashSet<>();
        walk(root(), node -> {
            if (node.isFocusTraversable() && !node.isDisabled()) {
                stops.add(node);
            }
        });
        return stops;
    }

    /** What is shown, from the top; what a control is made of is its own matter. */
    private static void walk(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
        }
    }

    /** What a screen reader calls it; the content of a field is no name. */
    private static String name(Node node) {
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        if (!own.isBlank()) {
            return own;
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            return label.getText();
        }
        return node instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
    }

    private static String words(Node node) {
        List<String> words = new ArrayList<>();
        words.add(node.getClass().getSimpleName());
        for (Node n = node; n != null && words.size() < 3; n = n.getParent()) {
            if (n.getId() != null) {
                words.add("#" + n.getId());
            }
        }
        words.add(name(node));
        if (node instanceof MenuButton menu) {
            words.add(menu.getText());
        }
        return String.join(" ", words);
    }
}
