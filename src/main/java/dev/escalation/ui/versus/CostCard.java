package dev.escalation.ui.versus;

import dev.escalation.model.ModelResult;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What training and scoring have cost. */
final class CostCard {
    private final VersusWords words;
    private final Card card = new Card();
    private final GridPane grid = new GridPane(14, 7);

    CostCard(VersusWords words) {
        this.words = words;
        card.setId("versus-cost");
        card.setTitle(words.get("versus.cost"));
        card.setSubtitle(words.get("versus.cost.what"));
        grid.setPadding(new Insets(10, 14, 12, 14));
        ColumnConstraints name = new ColumnConstraints(100, 140, Double.MAX_VALUE);
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints(70, 84, 120);
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, number, number);
        card.setContent(grid);
    }

    Card node() {
        return card;
    }

    void show(List<ModelResult> results, Prepared prepared) {
        grid.getChildren().clear();
        grid.add(Labels.styled(words.get("versus.column.training"), "text-small"), 1, 0);
        grid.add(Labels.styled(words.get("versus.column.scoring"), "text-small"), 2, 0);
        int row = 1;
        for (ModelResult result : results) {
            Double micros = prepared.micros().get(result.name());
            if (micros != null) {
                grid.add(Labels.styled(words.name(result), "text-body"), 0, row);
                grid.add(
                        Labels.styled(
                                words.get("versus.seconds", words.formats().decimal(result.seconds(), 1)), "text-body"),
                        1,
                        row);
                Label cost =
                        Labels.styled(words.get("versus.micros", words.formats().decimal(micros, 1)), "text-body");
                cost.setId("micros-" + result.name());
                grid.add(cost, 2, row++);
            }
        }
    }
}
