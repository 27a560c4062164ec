package dev.escalation.ui.chart;

import dev.escalation.chart.Marked;
import java.awt.Rectangle;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Marks of a chart say what they are under the pointer, and open their tickets. */
public final class MarkClicks {
    private static final Duration DELAY = Duration.millis(150);

    private final ChartView view;
    private final IntFunction<String> words;
    private final IntConsumer open;
    private final Tooltip tooltip = new Tooltip();
    private int under = Marked.NONE;

    private MarkClicks(ChartView view, IntFunction<String> words, IntConsumer open) {
        this.view = view;
        this.words = words;
        this.open = open;
        tooltip.setShowDelay(DELAY);
    }

    /** @param words of a mark; empty for one that opens nothing */
    public static void on(ChartView view, IntFunction<String> words, IntConsumer open) {
        MarkClicks clicks = new MarkClicks(view, words, open);
        view.setOnMouseMoved(clicks::over);
        view.setOnMouseExited(_ -> clicks.under(Marked.NONE));
        view.setOnMouseClicked(clicks::clicked);
    }

    private void over(MouseEvent event) {
        int mark = at(event);
        if (mark != under) {
            under(mark);
        }
    }

    private void under(int mark) {
        under = mark;
        String said = mark == Marked.NONE ? "" : words.apply(mark);
        view.setCursor(said.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        Tooltip.uninstall(view, tooltip);
        if (!said.isEmpty()) {
            tooltip.setText(said);
            Tooltip.install(view, tooltip);
        }
    }

    private void clicked(MouseEvent event) {
        int mark = at(event);
        if (mark != Marked.NONE && !words.apply(mark).isEmpty()) {
            tooltip.hide();
            open.accept(mark);
        }
    }

    private int at(MouseEvent event) {
        Rectangle area = new Rectangle((int) Math.floor(view.getWidth()), (int) Math.floor(view.getHeight()));
        return view.getChart() instanceof Marked chart ? chart.markAt(area, event.getX(), event.getY()) : Marked.NONE;
    }
}
