package dev.escalation.ui.tickets;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A thin bar that fills with the share of the SLA time used; its colour says how much is left. */
final class ShareBar extends StackPane {
    private static final double HIGH = 0.75;
    private static final double CRITICAL = 0.9;

    private final double width;
    private final Region fill = new Region();

    ShareBar(double width, double height) {
        this.width = width;
        getStyleClass().add("bar-track");
        fill.getStyleClass().add("sla-fill");
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(width, height);
        setMaxSize(width, height);
        fill.setMinHeight(height);
        fill.setMaxHeight(height);
        getChildren().add(fill);
    }

    /** @param share 0 to 1; more is shown as full */
    void show(double share) {
        double length = Math.clamp(share, 0, 1) * width;
        fill.setMinWidth(length);
        fill.setMaxWidth(length);
        fill.getStyleClass().removeAll("sla-high", "sla-critical");
        if (share >= HIGH) {
            fill.getStyleClass().add(share >= CRITICAL ? "sla-critical" : "sla-high");
        }
    }
}
