package dev.escalation.ui.control;

import javafx.beans.DefaultProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A framed part of a screen with a title. Its content may give way to the states computing and empty. */
@DefaultProperty("content")
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox tools = new HBox(8);
    private final StackPane body = new StackPane();
    private @Nullable Node content;

    public Card() {
        getStyleClass().add("card");
        title.getStyleClass().add("text-heading");
        subtitle.getStyleClass().add("text-small");
        tools.setAlignment(Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        tools.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, subtitle, space, tools);
        head.getStyleClass().add("card-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(head, body);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getSubtitle() {
        return subtitle.getText();
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
    }

    /** Buttons and tags at the right of the title. */
    public HBox tools() {
        return tools;
    }

    public @Nullable Node getContent() {
        return content;
    }

    /** Shows the content; ends any other state. */
    public void setContent(@Nullable Node node) {
        content = node;
        showContent();
    }

    public void showContent() {
        body.getChildren().setAll(content == null ? new Region() : content);
    }

    /** Why it is empty and the one action that fills it. */
    public void showEmpty(String icon, String words, String explanation, Button... actions) {
        body.getChildren().setAll(state(icon, false, words, explanation, actions));
    }

    /** Grey bars in the shape of a result. */
    public void showComputing() {
        body.getChildren().setAll(Skeleton.bars());
    }

    static VBox state(String icon, boolean failed, String words, String explanation, Button... actions) {
        FontIcon symbol = new FontIcon(icon);
        symbol.getStyleClass().add("icon-large");
        StackPane circle = new StackPane(symbol);
        circle.getStyleClass().add("state-icon");
        if (failed) {
            circle.getStyleClass().add("failed");
        }
        Label headline = new Label(words);
        headline.getStyleClass().add("text-strong");
        headline.setWrapText(true);
        Label text = new Label(explanation);
        text.getStyleClass().add("text-small");
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.setMinHeight(USE_PREF_SIZE);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setAlignment(Pos.CENTER);
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER);
        VBox state = new VBox(circle, headline, text, buttons);
        state.getStyleClass().add("card-state");
        return state;
    }
}
