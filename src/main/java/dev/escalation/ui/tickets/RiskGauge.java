package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The risk on a scale of the four bands, with the alert line and where it stood a day before. */
final class RiskGauge extends Pane {
    private static final double BAR_TOP = 12;
    private static final double BAR_HEIGHT = 8;
    private static final double LABEL_TOP = 24;

    private final Texts texts;
    private final Map<RiskBand, Region> segments = new EnumMap<>(RiskBand.class);
    private final Region now = mark("gauge-now");
    private final Region line = mark("gauge-line");
    private final Region before = mark("gauge-before");
    private final Label lineLabel = new Label();
    private double risk;
    private double alertLine;
    private double earlier = Double.NaN;

    RiskGauge(Texts texts) {
        this.texts = texts;
        setMinSize(150, 42);
        setPrefHeight(42);
        for (RiskBand band : RiskBand.values()) {
            Region segment = mark("gauge-" + band.id());
            segments.put(band, segment);
            getChildren().add(segment);
        }
        lineLabel.getStyleClass().add("text-micro");
        lineLabel.setManaged(false);
        getChildren().addAll(line, before, now, lineLabel);
    }

    private static Region mark(String styleClass) {
        Region mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setManaged(false);
        return mark;
    }

    /** @param riskBefore NaN if it is not known */
    void show(double riskNow, double line, double riskBefore) {
        risk = riskNow;
        alertLine = line;
        earlier = riskBefore;
        lineLabel.setText(texts.get("tickets.detail.line", texts.formats().risk(line)));
        setAccessibleText(texts.formats().risk(riskNow) + ", " + lineLabel.getText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double upper = 1;
        for (Map.Entry<RiskBand, Region> segment : segments.entrySet()) {
            double lower = Math.min(1, segment.getKey().from(alertLine));
            segment.getValue().resizeRelocate(lower * width, BAR_TOP, (upper - lower) * width, BAR_HEIGHT);
            upper = lower;
        }
        now.resizeRelocate(risk * width - 2, BAR_TOP - 6, 4, BAR_HEIGHT + 12);
        line.resizeRelocate(alertLine * width - 0.5, BAR_TOP - 3, 1, BAR_HEIGHT + 6);
        before.setVisible(!Double.isNaN(earlier));
        before.resizeRelocate(earlier * width - 0.5, BAR_TOP - 3, 1, BAR_HEIGHT + 6);
        lineLabel.autosize();
        double left =
                Math.clamp(alertLine * width - lineLabel.getWidth() / 2, 0, Math.max(0, width - lineLabel.getWidth()));
        lineLabel.relocate(left, LABEL_TOP);
    }
}
