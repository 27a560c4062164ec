package dev.escalation.ui.shell;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A few letters, and whatever they name is done: for those who know what they want. */
final class CommandPalette {
    private static final double TOP = 96;
    private static final double ROW = 34;
    private static final int MOST_ROWS = 10;

    private final Texts texts;
    private final StackPane overlay;
    private final Commands commands;
    private final StackPane shade = new StackPane();
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private @Nullable Node before;

    CommandPalette(Texts texts, StackPane overlay, Commands commands) {
        this.texts = texts;
        this.overlay = overlay;
        this.commands = commands;
        build();
    }

    private void build() {
        String prompt = texts.get("shell.commands.prompt");
        field.setId("command-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener(_ -> find());
        list.setId("command-list");
        list.setAccessibleText(texts.get("shell.commands"));
        list.getStyleClass().add("command-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(Labels.styled(texts.get("shell.commands.none"), "text-small"));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> run());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("dialog-box");
        box.setId("command-palette");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(TOP, 0, 0, 0));
        shade.getStyleClass().add("dialog-shade");
        shade.getChildren().add(box);
        shade.setOnMouseClicked(_ -> close());
        box.setOnMouseClicked(event -> event.consume());
        shade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void open() {
        if (overlay.getChildren().contains(shade)) {
            return;
        }
        before = overlay.getScene().getFocusOwner();
        field.clear();
        find();
        overlay.getChildren().add(shade);
        field.requestFocus();
    }

    private void find() {
        list.getItems().setAll(commands.matching(field.getText()));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 2);
        list.scrollTo(0);
    }

    /** The field keeps the keyboard; the arrows move through the list meanwhile. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case DOWN -> step(1);
            case UP -> step(-1);
            case TAB -> step(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private void close() {
        overlay.getChildren().remove(shade);
        if (before != null) {
            before.requestFocus();
        }
    }

    private static final class Row extends ListCell<Command> {
        private final FontIcon icon = new FontIcon("fth-chevron-right");
        private final Label words = Labels.styled("", "text-body");
        private final Label keys = Labels.whole("", "key-cap");
        private final HBox all = new HBox(10, icon, words, keys);

        Row() {
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            all.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(command == null || empty ? null : all);
            if (command != null) {
                icon.setIconLiteral(command.icon());
                words.setText(command.words());
                keys.setText(command.keys());
                keys.setVisible(!command.keys().isEmpty());
                setAccessibleText(command.words());
            }
        }
    }
}
