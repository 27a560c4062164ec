package dev.escalation.ui.versus;

import dev.escalation.model.ModelResult;
import dev.escalation.model.versus.Difference;
import dev.escalation.model.versus.Metric;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which two, and how they differ in each figure. */
final class VersusCard {
    private final VersusWords words;
    private final Card card = new Card();
    private final HBox choices = new HBox(8);
    private final GridPane grid = new GridPane(12, 9);
    private final Label matters;

    VersusCard(VersusWords words) {
        this.words = words;
        card.setId("versus-card");
        card.setTitle(words.get("versus.title"));
        card.setMinHeight(VBox.USE_PREF_SIZE);
        choices.setAlignment(Pos.CENTER_LEFT);
        card.tools().getChildren().add(choices);
        grid.setPadding(new Insets(12, 14, 8, 14));
        for (double width : new double[] {118, 84, 84, 164, 178}) {
            ColumnConstraints column = new ColumnConstraints(width, width, Double.MAX_VALUE);
            column.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
        }
        grid.getColumnConstraints().get(1).setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().get(2).setHalignment(HPos.RIGHT);
        matters = Labels.wrapped(words.get("versus.matters"), "text-small");
        matters.setPadding(new Insets(0, 14, 12, 14));
        card.setContent(new VBox(grid, matters));
    }

    Card node() {
        return card;
    }

    void choices(Choice<ModelResult> first, Choice<ModelResult> second) {
        choices.getChildren()
                .setAll(first.node(), Labels.whole(words.get("versus.against"), "text-small"), second.node());
    }

    void show(Pairing pairing) {
        String first = words.name(pairing.first());
        String second = words.name(pairing.second());
        grid.getChildren().clear();
        head(0, words.get("versus.column.figure"));
        head(1, first);
        head(2, second);
        head(3, words.get("versus.column.difference"));
        head(4, words.get("versus.column.meaning"));
        List<Difference> differences = pairing.differences();
        for (int row = 0; row < differences.size(); row++) {
            row(row + 1, differences.get(row), first, second);
        }
    }

    private void head(int column, String text) {
        grid.add(Labels.wrapped(text, "text-small"), column, 0);
    }

    private void row(int row, Difference difference, String first, String second) {
        Metric metric = difference.metric();
        Label name = Labels.styled(words.metric(metric), "text-medium");
        name.setTooltip(new Tooltip(words.get("versus.metric." + metric.id() + ".what")));
        Label interval = Labels.styled(words.difference(difference), "text-body");
        interval.setId("difference-" + metric.name().toLowerCase(Locale.ROOT));
        Tag meaning = new Tag(words.meaning(difference, first, second), VersusWords.kind(difference.meaning()));
        meaning.setTooltip(new Tooltip(difference.words(first, second)));
        grid.add(name, 0, row);
        grid.add(Labels.styled(words.figure(difference.first()), "text-body"), 1, row);
        grid.add(Labels.styled(words.figure(difference.second()), "text-body"), 2, row);
        grid.add(interval, 3, row);
        grid.add(meaning, 4, row);
    }
}
