package dev.escalation.ui.drivers;

import dev.escalation.analysis.Excess;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** An excess on the scale of all rows: a bar from zero with its 95 % interval as a thin line. */
final class ExcessMark extends Pane {
    private static final double MARGIN = 4;
    private static final double BAR = 10;

    private final Region bar = new Region();
    private final Region interval = new Region();
    private final Region zero = new Region();
    private Excess shown = new Excess(0, 0, 0);
    private Scale scale = new Scale(0, 1);

    /** What the marks of all rows share; zero is on it. */
    record Scale(double from, double to) {
        static Scale of(List<Excess> all) {
            double from = all.stream().mapToDouble(Excess::low).min().orElse(0);
            double to = all.stream().mapToDouble(Excess::high).max().orElse(0);
            return new Scale(Math.min(0, from), to <= 0 && from >= 0 ? 1 : Math.max(0, to));
        }

        double place(double value) {
            return (value - from) / (to - from);
        }
    }

    ExcessMark() {
        bar.getStyleClass().add("driver-bar");
        interval.getStyleClass().add("driver-interval");
        zero.getStyleClass().add("driver-zero");
        getChildren().addAll(bar, interval, zero);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(40, 16);
        setMaxHeight(16);
    }

    void show(Excess excess, Scale on) {
        shown = excess;
        scale = on;
        bar.getStyleClass().setAll("driver-bar", excess.value() < 0 ? "fewer" : "more");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        place(bar, Math.min(0, shown.value()), Math.max(0, shown.value()), middle - BAR / 2, BAR);
        place(interval, shown.low(), shown.high(), middle - 0.75, 1.5);
        zero.resizeRelocate(Math.floor(x(0)), 0, 1, getHeight());
    }

    private void place(Region region, double from, double to, double y, double height) {
        region.resizeRelocate(x(from), y, Math.max(1, x(to) - x(from)), height);
    }

    private double x(double value) {
        return MARGIN + scale.place(value) * (getWidth() - 2 * MARGIN);
    }
}
