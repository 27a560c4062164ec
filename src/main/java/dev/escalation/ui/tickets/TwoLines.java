package dev.escalation.ui.tickets;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A line and a smaller one below it; what is cut stands under the pointer. */
final class TwoLines extends VBox {
    private static final double WIDEST_TIP = 420;

    private final Label upper = new Label();
    private final Label lower = new Label();
    private final Tooltip full = new Tooltip();

    /** @param upperStyle style class of the upper line */
    TwoLines(String upperStyle) {
        super(1);
        upper.getStyleClass().add(upperStyle);
        lower.getStyleClass().add("text-micro");
        getChildren().addAll(upper, lower);
        setAlignment(Pos.CENTER_LEFT);
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_TIP);
        Tooltip.install(this, full);
    }

    /** Lets the upper line take the place of both. */
    void wrapUpper(boolean wrap) {
        upper.setWrapText(wrap);
    }

    void show(String upperWords, String lowerWords) {
        upper.setText(upperWords);
        lower.setText(lowerWords);
        full.setText(lowerWords.isEmpty() ? upperWords : upperWords + "\n" + lowerWords);
        lower.setVisible(!lowerWords.isEmpty());
        lower.setManaged(!lowerWords.isEmpty());
    }
}
