package dev.escalation.ui.models;

import dev.escalation.model.Comparison;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Four figures about an alert line. */
final class AlertTiles extends HBox {
    private final Formats formats;
    private final Label perDay = figure("tile-per-day");
    private final Label line = figure("tile-line");
    private final Label right = figure("tile-right");
    private final Label caught = figure("tile-caught");
    private final Label caughtOf = Labels.wrapped("", "text-micro");

    AlertTiles(Texts texts) {
        super(7);
        this.formats = texts.formats();
        Label alerts = Labels.wrapped(texts.get("models.tile.perDay"), "text-micro");
        Tooltip.install(alerts, new Tooltip(texts.get("models.tile.perDay.what")));
        getChildren()
                .addAll(
                        new VBox(perDay, alerts),
                        new VBox(line, Labels.wrapped(texts.get("models.tile.line"), "text-micro")),
                        new VBox(right, Labels.wrapped(texts.get("models.tile.right"), "text-micro")),
                        new VBox(caught, caughtOf));
    }

    void words(ModelNames names, Comparison comparison) {
        caughtOf.setText(names.outcome(comparison, "caughtOf"));
    }

    void show(double alertsPerDay, double threshold, ConfusionCounts counts) {
        perDay.setText(formats.decimal(alertsPerDay, 1));
        line.setText(Double.isInfinite(threshold) ? Figures.NONE : formats.risk(threshold));
        right.setText(counts.alerted() == 0 ? Figures.NONE : new Figures(formats).share(counts.precision()));
        caught.setText(counts.positives() == 0 ? Figures.NONE : new Figures(formats).share(counts.recall()));
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("text-figure");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
