package dev.escalation.ui.tickets;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for the name under which a view is kept. */
final class NameView extends VBox {
    private static final int LONGEST = 40;

    private final StackPane page;
    private final TextField name = new TextField();
    private @Nullable Node before;

    /** @param page over which it is shown */
    NameView(Texts texts, StackPane page, Consumer<String> keep) {
        super(12);
        this.page = page;
        setId("name-view");
        getStyleClass().add("floating-panel");
        setMaxSize(340, USE_PREF_SIZE);
        Label title = new Label(texts.get("tickets.view.name"));
        title.getStyleClass().add("text-heading");
        Label what = new Label(texts.get("tickets.view.name.what"));
        what.getStyleClass().add("text-small");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        name.setId("view-name");
        Button save = Buttons.primary("fth-check", texts.get("tickets.view.name.keep"), () -> {
            keep.accept(typed());
            close();
        });
        save.setId("view-keep");
        save.setDefaultButton(true);
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> typed().isEmpty(), name.textProperty()));
        HBox buttons = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, what, name, buttons);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void open() {
        before = page.getScene().getFocusOwner();
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        name.clear();
        name.requestFocus();
    }

    private void close() {
        page.getChildren().remove(this);
        if (before != null) {
            before.requestFocus();
        }
    }

    private String typed() {
        String words = name.getText().strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
