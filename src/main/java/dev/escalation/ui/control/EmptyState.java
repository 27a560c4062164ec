package dev.escalation.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** A whole screen without anything to show yet: why, and the one action that fills it. */
public final class EmptyState extends StackPane {
    public EmptyState(String icon, String words, String explanation, Button... actions) {
        setAlignment(Pos.CENTER);
        getChildren().add(Card.state(icon, false, words, explanation, actions));
    }

    /** Shows it while a page is hidden, in the same place. */
    public void standInFor(Node page, StackPane place) {
        visibleProperty().bind(page.visibleProperty().not());
        place.getChildren().add(this);
    }
}
