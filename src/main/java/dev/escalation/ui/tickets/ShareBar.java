package dev.escalation.ui.tickets;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A thin bar that fills with the share of the SLA time used; its colour says how much is left. */
final class ShareBar extends Pane {
    private static final double HIGH = 0.75;
    private static final double CRITICAL = 0.9;

    private final Region fill = new Region();
    private double shownShare;

    /** As wide as there is room. */
    ShareBar(double height) {
        getStyleClass().add("bar-track");
        fill.getStyleClass().add("sla-fill");
        fill.setManaged(false);
        setMinSize(0, height);
        setMaxHeight(height);
        getChildren().add(fill);
    }

    ShareBar(double width, double height) {
        this(height);
        setMinWidth(width);
        setMaxWidth(width);
    }

    /** @param share 0 to 1; more is shown as full */
    void show(double share) {
        shownShare = Math.clamp(share, 0, 1);
        requestLayout();
        fill.getStyleClass().removeAll("sla-high", "sla-critical");
        if (share >= HIGH) {
            fill.getStyleClass().add(share >= CRITICAL ? "sla-critical" : "sla-high");
        }
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, shownShare * getWidth(), getHeight());
    }
}
