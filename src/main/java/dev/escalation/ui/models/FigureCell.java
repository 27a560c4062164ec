package dev.escalation.ui.models;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.ui.models.ComparisonTable.Row;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A figure with its interval in small numbers behind it. */
final class FigureCell extends ResultCell {
    /** What is written of a result; both empty where there is nothing to say. */
    private record Words(String value, String interval) {}

    private final Function<Evaluation, Words> words;
    private final Label value = new Label();
    private final Label interval = new Label();
    private final HBox content = new HBox(6, value, interval);

    private FigureCell(Function<Evaluation, Words> words, double intervalWidth) {
        this.words = words;
        getStyleClass().add("right");
        value.getStyleClass().add("text-body");
        value.setMinWidth(Region.USE_PREF_SIZE);
        interval.getStyleClass().add("text-micro");
        interval.setMinWidth(intervalWidth);
        content.setAlignment(Pos.CENTER_RIGHT);
    }

    /** In percent; a dash where no alert was raised. */
    static FigureCell share(Figures figures, Function<Evaluation, BootstrapInterval> metric) {
        return new FigureCell(
                test -> test.confusion().alerted() == 0
                        ? new Words(Figures.NONE, "")
                        : new Words(figures.share(metric.apply(test).value()), Figures.shareRange(metric.apply(test))),
                38);
    }

    static FigureCell decimal(Figures figures, Function<Evaluation, BootstrapInterval> metric) {
        return new FigureCell(
                test -> new Words(
                        figures.decimal(metric.apply(test).value(), 3), figures.decimalRange(metric.apply(test), 3)),
                70);
    }

    @Override
    Node show(Row row) {
        Words shown = words.apply(row.result().test());
        value.setText(shown.value());
        interval.setText(shown.interval());
        return content;
    }
}
