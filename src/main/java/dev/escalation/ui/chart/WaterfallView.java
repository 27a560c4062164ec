package dev.escalation.ui.chart;

import dev.escalation.chart.WaterfallChart;
import dev.escalation.ui.Context;
import dev.escalation.ui.text.Formats;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The way from the average ticket to one ticket, as high as its rows need; a row under the mouse says all its words. */
public final class WaterfallView extends StackPane {
    private final Formats formats;
    private final ChartView picture;
    private final Tooltip words = new Tooltip();
    private @Nullable WaterfallChart chart;

    public WaterfallView(Context context) {
        formats = context.texts().formats();
        picture = new ChartView(context);
        getChildren().add(picture);
        setMinWidth(0);
        setId("waterfall");
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getY()));
    }

    public @Nullable WaterfallChart getChart() {
        return chart;
    }

    public void setChart(@Nullable WaterfallChart shown) {
        chart = shown;
        double height = shown == null ? 0 : shown.plotHeight();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        picture.setChart(shown);
        Tooltip.uninstall(this, words);
    }

    private void point(double y) {
        WaterfallChart shown = chart;
        if (shown == null) {
            return;
        }
        shown.stepAt(y)
                .ifPresentOrElse(
                        step -> {
                            words.setText(step.words() + "  " + formats.effect(step.effect()));
                            Tooltip.install(this, words);
                        },
                        () -> Tooltip.uninstall(this, words));
    }
}
