package dev.escalation.ui.simulate;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An assumption that a user sets: its name, its value, a slider, and one click away what it means. */
final class LeverRow extends VBox {
    private final Label value = Labels.whole("", "text-medium");
    private final Label why;

    /**
     * @param key of its texts below {@code simulate.lever.}
     * @param slider that it moves
     */
    private LeverRow(Texts texts, String key, Node slider) {
        super(2);
        String name = texts.get("simulate.lever." + key);
        why = Labels.wrapped(texts.get("simulate.lever." + key + ".why"), "text-micro");
        why.setId("why-" + key);
        why.setVisible(false);
        why.managedProperty().bind(why.visibleProperty());
        Button info = Buttons.icon("fth-info", texts.get("simulate.lever.info", name), this::explain);
        info.setId("info-" + key);
        info.getStyleClass().add("lever-info");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label label = Labels.whole(name, "text-body");
        HBox head = new HBox(2, label, info, space, value);
        head.setAlignment(Pos.CENTER_LEFT);
        slider.setId("lever-" + key);
        slider.setAccessibleText(name);
        getChildren().addAll(head, slider, why);
    }

    private void explain() {
        why.setVisible(!why.isVisible());
    }

    static LeverRow of(Texts texts, String key, Slider slider, DoubleFunction<String> words) {
        LeverRow row = new LeverRow(texts, key, slider);
        row.value.setText(words.apply(slider.getValue()));
        slider.valueProperty().addListener(_ -> row.value.setText(words.apply(slider.getValue())));
        return row;
    }

    /** @param step values are multiples of it */
    static Slider slider(double least, double most, double step) {
        Slider slider = new Slider(least, most, least);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        return slider;
    }
}
