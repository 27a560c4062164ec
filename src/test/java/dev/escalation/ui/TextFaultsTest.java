package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the search for unreadable words finds them, and nothing else. */
@InWindow
class TextFaultsTest {
    @BeforeEach
    void toolkit() {
        TestWindow.requireToolkit();
    }

    @Test
    void wordsThatAreWhereTheyBelongAreNoFault() {
        assertThat(faults(() -> new VBox(new Label("first line"), new Label("second line"))))
                .isEmpty();
    }

    @Test
    void wordsOnOtherWordsAreFound() {
        assertThat(faults(() -> {
                    Label one = new Label("one");
                    Label two = new Label("two");
                    two.setLayoutX(8);
                    return new Pane(one, two);
                }))
                .containsExactly("overlap: one / two");
    }

    @Test
    void shortenedWordsAreFound() {
        assertThat(faults(() -> {
                    Label label = new Label("a sentence that needs room");
                    label.setMaxWidth(60);
                    return new VBox(label);
                }))
                .containsExactly("shortened: a sentence that needs room");
    }

    @Test
    void wordsInTooLittleHeightAreFound() {
        assertThat(faults(() -> {
                    Label label = new Label("flat");
                    label.setMinHeight(6);
                    label.setMaxHeight(6);
                    return new VBox(label);
                }))
                .containsExactly("sticks out: flat");
    }

    @Test
    void wordsBesideTheWindowAreFound() {
        assertThat(faults(() -> {
                    Label label = new Label("far away");
                    label.setLayoutX(390);
                    return new Pane(label);
                }))
                .containsExactly("out of the window: far away");
    }

    @Test
    void whatIsScrolledAwayLiesOnNothing() {
        assertThat(faults(() -> {
                    VBox lines = new VBox();
                    for (int i = 0; i < 30; i++) {
                        lines.getChildren().add(new Label("line " + i));
                    }
                    ScrollPane scroll = new ScrollPane(lines);
                    scroll.setMinHeight(80);
                    scroll.setMaxHeight(80);
                    Label below = new Label("below");
                    below.setMinHeight(Region.USE_PREF_SIZE);
                    return new VBox(scroll, below);
                }))
                .isEmpty();
    }

    private interface Content {
        Region make();
    }

    private static List<String> faults(Content content) {
        return TestWindow.onFx(() -> {
            Scene scene = new Scene(new Pane(sized(content.make())), 400, 300);
            scene.snapshot(null);
            return TextFaults.of(scene);
        });
    }

    private static Node sized(Region region) {
        region.setPrefSize(400, 300);
        return region;
    }
}
