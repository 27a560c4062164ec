package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
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
    void shortenedWordsOfAButtonAreFound() {
        assertThat(faults(() -> {
                    Button button = new Button("what it does when clicked");
                    button.setMaxWidth(60);
                    return new VBox(button);
                }))
                .containsExactly("shortened: what it does when clicked");
    }

    @Test
    void aCellMayShortenButNotCutOff() {
        assertThat(faults(() -> listOf(cell -> inCell(cell, false)))).isEmpty();
        assertThat(faults(() -> listOf(cell -> inCell(cell, true))))
                .containsExactly("wider than its cell: a label that needs more room than the list has");
    }

    private static Label inCell(ListCell<String> cell, boolean whole) {
        Label label = new Label("a label that needs more room than the list has");
        label.maxWidthProperty().bind(cell.widthProperty().subtract(40));
        if (whole) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }

    private static Region listOf(Function<ListCell<String>, Label> graphic) {
        ListView<String> list = new ListView<>();
        list.getItems().add("a text that needs more room than the list has");
        list.setMaxWidth(100);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setPrefWidth(0); // shortened instead of scrolled
                setText(empty ? null : item);
                setGraphic(empty ? null : new HBox(graphic.apply(this)));
                setContentDisplay(ContentDisplay.BOTTOM);
            }
        });
        return new VBox(list);
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
