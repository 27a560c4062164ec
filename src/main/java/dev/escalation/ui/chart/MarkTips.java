package dev.escalation.ui.chart;

import dev.escalation.chart.Marked;
import dev.escalation.chart.Told;
import java.awt.Rectangle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** The mark under the pointer says what it is, on charts that tell their marks. */
final class MarkTips {
    private static final Duration DELAY = Duration.millis(150);

    private final ChartView view;
    private final Tooltip tooltip = new Tooltip();
    private String said = "";

    private MarkTips(ChartView view) {
        this.view = view;
        tooltip.setShowDelay(DELAY);
    }

    static void on(ChartView view) {
        MarkTips tips = new MarkTips(view);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> tips.say(tips.under(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tips.say(""));
    }

    private String under(MouseEvent event) {
        if (!(view.getChart() instanceof Told chart)) {
            return "";
        }
        Rectangle area = new Rectangle((int) Math.floor(view.getWidth()), (int) Math.floor(view.getHeight()));
        int mark = chart.markAt(area, event.getX(), event.getY());
        return mark == Marked.NONE ? "" : chart.told(mark);
    }

    private void say(String words) {
        if (words.equals(said)) {
            return;
        }
        said = words;
        tooltip.setText(words);
        if (words.isEmpty()) {
            Tooltip.uninstall(view, tooltip);
        } else {
            Tooltip.install(view, tooltip);
        }
    }
}
