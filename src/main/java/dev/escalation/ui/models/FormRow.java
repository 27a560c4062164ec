package dev.escalation.ui.models;

import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the training panel: name, controls, and below what it means or what is wrong with it. */
final class FormRow extends HBox {
    private final Texts texts;
    private final String name;
    private final Label explanation = new Label();

    FormRow(Texts texts, String name, Node... controls) {
        super(12);
        this.texts = texts;
        this.name = name;
        Label title = new Label(texts.get("models.train." + name));
        title.getStyleClass().add("text-medium");
        title.setMinWidth(104);
        title.setMinHeight(28);
        HBox line = new HBox(10, controls);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        explanation.setId("train-" + name + "-words");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        VBox right = new VBox(2, line, explanation);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(title, right);
        showWrong(false);
    }

    /** @param wrong says what is wrong instead of what it means */
    void showWrong(boolean wrong) {
        explanation.setText(texts.get("models.train." + name + (wrong ? ".wrong" : ".what")));
        explanation.getStyleClass().setAll("label", "text-micro");
        if (wrong) {
            explanation.getStyleClass().add("text-bad");
        }
    }
}
