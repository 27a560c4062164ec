package dev.escalation.ui.control;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey bars where a result will be. */
final class Skeleton {
    private static final double[] LENGTHS = {320, 270, 210, 180, 130};

    private Skeleton() {}

    static VBox bars() {
        VBox rows = new VBox(16);
        rows.setPadding(new Insets(20, 16, 16, 16));
        for (double length : LENGTHS) {
            rows.getChildren().add(new HBox(20, bar(120), bar(length)));
        }
        return rows;
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setMinHeight(12);
        bar.setPrefWidth(width);
        return bar;
    }
}
