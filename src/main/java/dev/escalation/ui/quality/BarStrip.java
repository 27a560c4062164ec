package dev.escalation.ui.quality;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Small bars that begin at zero, for the shape of a column. One node, whatever their number. */
final class BarStrip extends Region {
    private static final double GAP = 1;
    private static final double BASE = 1;
    private static final double WIDEST_BAR = 28;

    private final Path bars = new Path();
    private final Region base = new Region();
    private List<Integer> counts = List.of();

    BarStrip() {
        bars.getStyleClass().add("bar-strip");
        bars.setManaged(false);
        base.getStyleClass().add("bar-strip-base");
        getChildren().addAll(bars, base);
    }

    void show(List<Integer> shown) {
        counts = shown;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        base.resizeRelocate(0, getHeight() - BASE, getWidth(), BASE);
        bars.getElements().clear();
        int largest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (largest == 0) {
            return;
        }
        double step = Math.min(getWidth() / counts.size(), WIDEST_BAR);
        double most = getHeight() - BASE;
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            if (count > 0) {
                // What is there at all is to be seen.
                addBar(i * step, step - GAP, Math.max(1, most * count / largest));
            }
        }
    }

    private void addBar(double left, double width, double height) {
        double bottom = getHeight() - BASE;
        bars.getElements()
                .addAll(
                        new MoveTo(left, bottom),
                        new VLineTo(bottom - height),
                        new HLineTo(left + width),
                        new VLineTo(bottom),
                        new ClosePath());
    }
}
