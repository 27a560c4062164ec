package dev.escalation.ui.models;

import dev.escalation.chart.SeriesColor;
import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.ui.models.ComparisonTable.Row;
import dev.escalation.ui.models.IntervalMark.Scale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A figure with its interval, as a mark on a scale and in numbers. */
final class MarkedCell extends ResultCell {
    private static final int DIGITS = 3;

    private final Figures figures;
    private final Function<Evaluation, BootstrapInterval> metric;
    private final Function<ModelResult, Scale> scale;
    private final IntervalMark mark;
    private final Label value = new Label();
    private final Label interval = new Label();
    private final HBox content;

    MarkedCell(
            Figures figures,
            ReadOnlyBooleanProperty dark,
            Function<Evaluation, BootstrapInterval> metric,
            Function<ModelResult, Scale> scale) {
        this.figures = figures;
        this.metric = metric;
        this.scale = scale;
        mark = new IntervalMark(dark);
        mark.setPrefWidth(80);
        mark.setMaxWidth(150);
        HBox.setHgrow(mark, Priority.ALWAYS);
        value.getStyleClass().add("text-medium");
        value.setMinWidth(Region.USE_PREF_SIZE);
        interval.getStyleClass().add("text-micro");
        interval.setMinWidth(70);
        content = new HBox(8, mark, value, interval);
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node show(Row row) {
        BootstrapInterval estimate = metric.apply(row.result().test());
        mark.show(estimate, scale.apply(row.result()), SeriesColor.values()[row.color()].role());
        value.setText(figures.decimal(estimate.value(), DIGITS));
        interval.setText(figures.decimalRange(estimate, DIGITS));
        return content;
    }
}
