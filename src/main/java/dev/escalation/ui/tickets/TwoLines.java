package dev.escalation.ui.tickets;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A line and a smaller one below it. */
final class TwoLines extends VBox {
    private final Label upper = new Label();
    private final Label lower = new Label();

    /** @param upperStyle style class of the upper line */
    TwoLines(String upperStyle) {
        super(1);
        upper.getStyleClass().add(upperStyle);
        lower.getStyleClass().add("text-micro");
        getChildren().addAll(upper, lower);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Lets the upper line take the place of both. */
    void wrapUpper(boolean wrap) {
        upper.setWrapText(wrap);
    }

    void show(String upperWords, String lowerWords) {
        upper.setText(upperWords);
        lower.setText(lowerWords);
        lower.setVisible(!lowerWords.isEmpty());
        lower.setManaged(!lowerWords.isEmpty());
    }
}
