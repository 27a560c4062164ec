package dev.escalation.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A whole screen without anything to show yet: why, and the one action that fills it. */
public final class EmptyState extends StackPane {
    public EmptyState(String icon, String words, String explanation, Button... actions) {
        setAlignment(Pos.CENTER);
        getChildren().add(Card.state(icon, false, words, explanation, actions));
    }

    private EmptyState(VBox state) {
        setAlignment(Pos.CENTER);
        getChildren().add(state);
    }

    /** The same for a failure: what failed, what to do, the ways on, and a code to search for. */
    public static EmptyState failed(String words, String explanation, String code, Button... actions) {
        VBox state = Card.state("fth-alert-triangle", true, words, explanation, actions);
        Label searched = new Label(code);
        searched.getStyleClass().add("text-micro");
        state.getChildren().add(searched);
        return new EmptyState(state);
    }

    /** Shows it while a page is hidden, in the same place. */
    public void standInFor(Node page, StackPane place) {
        visibleProperty().bind(page.visibleProperty().not());
        place.getChildren().add(this);
    }
}
