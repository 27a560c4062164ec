package dev.escalation.ui.control;

import dev.escalation.explain.Quantity;
import dev.escalation.live.RiskBand;
import javafx.scene.control.Label;

/** The risk as a number on the colour of its band. */
public final class RiskChip extends Label {
    public RiskChip() {
        getStyleClass().add("risk-chip");
    }

    public RiskChip(double risk, RiskBand band) {
        this();
        show(risk, band);
    }

    public void show(double risk, RiskBand band) {
        // whole percent are written alike in every language
        setText(Quantity.percent(risk));
        getStyleClass().removeIf(name -> name.startsWith("risk-") && !name.equals("risk-chip"));
        getStyleClass().add("risk-" + band.id());
    }
}
