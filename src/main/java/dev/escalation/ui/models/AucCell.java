package dev.escalation.ui.models;

import dev.escalation.chart.SeriesColor;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.models.ComparisonTable.Row;
import dev.escalation.ui.models.IntervalMark.Scale;
import dev.escalation.ui.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ROC AUC as a mark and in numbers; one that is not to be believed is red, says why and leads to the leak checks. */
final class AucCell extends ResultCell {
    private static final int DIGITS = 3;
    private static final double WIDEST_TIP = 340;

    private final Texts texts;
    private final Scale scale;
    private final IntervalMark mark;
    private final Label value = new Label();
    private final Hyperlink doubted = new Hyperlink();
    private final Tooltip why = new Tooltip();
    private final Label interval = new Label();
    private final HBox content;

    AucCell(Texts texts, ReadOnlyBooleanProperty dark, Scale scale, Runnable onDoubt) {
        this.texts = texts;
        this.scale = scale;
        mark = new IntervalMark(dark);
        mark.setPrefWidth(80);
        mark.setMaxWidth(150);
        HBox.setHgrow(mark, Priority.ALWAYS);
        value.getStyleClass().add("text-medium");
        value.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon("fth-alert-triangle");
        icon.getStyleClass().addAll("icon-small", "icon-bad");
        doubted.getStyleClass().addAll("text-medium", "text-bad");
        doubted.setGraphic(icon);
        doubted.setMinWidth(Region.USE_PREF_SIZE);
        why.setWrapText(true);
        why.setMaxWidth(WIDEST_TIP);
        doubted.setTooltip(why);
        doubted.setOnAction(_ -> onDoubt.run());
        interval.getStyleClass().add("text-micro");
        interval.setMinWidth(70);
        content = new HBox(8, mark, value, interval);
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node show(Row row) {
        BootstrapInterval auc = row.result().test().rocAuc();
        mark.show(auc, scale, SeriesColor.values()[row.color()].role());
        Figures figures = new Figures(texts.formats());
        String figure = figures.decimal(auc.value(), DIGITS);
        interval.setText(figures.decimalRange(auc, DIGITS));
        if (row.doubt().isEmpty()) {
            value.setText(figure);
            content.getChildren().set(1, value);
        } else {
            doubted.setText(figure);
            doubted.setId("doubt-" + row.result().name());
            why.setText(texts.get("leaks.doubt", texts.said(row.doubt())));
            doubted.setAccessibleText(figure + ". " + why.getText());
            content.getChildren().set(1, doubted);
        }
        return content;
    }
}
