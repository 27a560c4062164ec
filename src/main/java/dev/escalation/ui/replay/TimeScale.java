package dev.escalation.ui.replay;

import dev.escalation.ui.control.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Times below the slider. */
final class TimeScale extends Pane {
    private static final double HEIGHT = 15;
    /** Half of the slider's thumb: its middle cannot come nearer to the ends. */
    private static final double MARGIN = 9;

    private final List<Label> labels = new ArrayList<>();
    private int last = 1;
    private int every = 1;

    TimeScale() {
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
    }

    /** @param every how many moments are between two labels */
    void show(int lastMoment, int every, IntFunction<String> words) {
        this.last = Math.max(1, lastMoment);
        this.every = every;
        labels.clear();
        for (int moment = 0; moment <= lastMoment; moment += every) {
            labels.add(Labels.whole(words.apply(moment), "text-micro"));
        }
        getChildren().setAll(labels);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double wide = label.prefWidth(-1);
            double middle = MARGIN + (getWidth() - 2 * MARGIN) * i * every / last;
            double x = Math.clamp(middle - wide / 2, 0, Math.max(0, getWidth() - wide));
            label.resizeRelocate(x, 0, wide, HEIGHT);
        }
    }
}
