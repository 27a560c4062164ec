package dev.escalation.ui.mapping;

import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.OneChosen;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** What is to be decided besides the columns: values, dates and what counts as an outcome; one of them at a time. */
final class MeaningPanel {
    /** The parts, in their order. */
    enum Part {
        VALUES,
        DATES,
        OUTCOME
    }

    private final Card card;
    private final Map<Part, Node> nodes;
    private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);

    MeaningPanel(Card card, Map<Part, Node> nodes, Texts texts) {
        this.card = card;
        this.nodes = nodes;
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.setAlignment(Pos.CENTER);
        for (Part part : Part.values()) {
            String id = part.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(texts.get("mapping.part." + id));
            button.setId("mapping-part-" + id);
            String place = part == Part.VALUES ? "first" : part == Part.OUTCOME ? "last" : "middle";
            button.getStyleClass().setAll("segment", place);
            button.setToggleGroup(group);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            buttons.put(part, button);
            segments.getChildren().add(button);
        }
        card.tools().getChildren().add(segments);
        OneChosen.keep(group, _ -> showSelected());
        show(Part.VALUES);
    }

    void show(Part part) {
        java.util.Objects.requireNonNull(buttons.get(part)).setSelected(true);
        showSelected();
    }

    private void showSelected() {
        buttons.forEach((part, button) -> {
            if (button.isSelected()) {
                card.setContent(nodes.get(part));
            }
        });
    }
}
