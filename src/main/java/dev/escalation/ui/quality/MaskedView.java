package dev.escalation.ui.quality;

import dev.escalation.analysis.MaskedText;
import dev.escalation.etl.CleanResult;
import dev.escalation.text.PiiKind;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How much personal data was masked, by kind and by column, and what else cleaning has to say. */
final class MaskedView {
    private final Texts texts;
    private final VBox lines = new VBox(8);
    private final GridPane grid = new GridPane(16, 6);
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Card card;

    MaskedView(Card card, Texts texts) {
        this.card = card;
        this.texts = texts;
        card.setTitle(texts.get("quality.masked"));
        grid.setId("quality-masked");
        lines.setPadding(new Insets(10, 14, 10, 14));
        scroll.setFitToWidth(true);
    }

    void showComputing() {
        card.setSubtitle("");
        card.showComputing();
    }

    void show(CleanResult clean, List<MaskedText> found) {
        lines.getChildren().clear();
        card.setSubtitle(texts.formats().count(clean.masked().total()));
        if (clean.masked().total() == 0) {
            lines.getChildren().add(Labels.wrapped(texts.get("quality.masked.none"), "text-small"));
        } else {
            fill(clean, found);
            lines.getChildren().add(grid);
            lines.getChildren().add(Labels.wrapped(texts.get("quality.masked.account"), "text-micro"));
        }
        if (!clean.notes().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(texts.get("quality.masked.notes"), "text-small-strong"));
        }
        clean.notes()
                .forEach(note ->
                        lines.getChildren().add(Labels.wrapped(RejectReason.begun(texts.said(note)), "text-small")));
        card.setContent(scroll);
    }

    private void fill(CleanResult clean, List<MaskedText> found) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        ColumnConstraints kinds = new ColumnConstraints();
        kinds.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(kinds);
        List<MaskedText> columns =
                found.stream().filter(text -> text.cells() > 0).toList();
        head(0, texts.get("quality.masked.kind"), HPos.LEFT);
        head(1, texts.get("quality.masked.all"), HPos.RIGHT);
        for (int column = 0; column < columns.size(); column++) {
            head(column + 2, new ColumnWords(texts).column(columns.get(column).column()), HPos.RIGHT);
        }
        int row = 1;
        for (PiiKind kind : PiiKind.values()) {
            if (clean.masked().of(kind) > 0) {
                String key = "quality.masked." + kind.name().toLowerCase(Locale.ROOT);
                grid.add(Labels.whole(texts.get(key), "text-cell"), 0, row);
                number(1, row, clean.masked().of(kind));
                for (int column = 0; column < columns.size(); column++) {
                    number(column + 2, row, columns.get(column).counts()[kind.ordinal()]);
                }
                row++;
            }
        }
        grid.add(Labels.whole(texts.get("quality.masked.cells"), "text-small"), 0, row);
        for (int column = 0; column < columns.size(); column++) {
            number(column + 2, row, columns.get(column).cells());
        }
    }

    private void head(int column, String words, HPos side) {
        Label label = Labels.whole(words, "text-micro");
        GridPane.setHalignment(label, side);
        grid.add(label, column, 0);
    }

    private void number(int column, int row, long count) {
        Label label = Labels.whole(texts.formats().count(count), "text-small");
        label.getStyleClass().add(count == 0 ? "text-muted" : "fact-value");
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, row);
    }
}
