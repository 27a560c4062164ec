package dev.escalation.ui.quality;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The chosen table at a glance: why rows were rejected, what was repaired, and the ways to more. */
final class TableGlance {
    private static final int MOST = 6;

    private final Texts texts;
    private final Card card = new Card();
    private final VBox lines = new VBox(6);
    private final Button columns;

    /** What is said of a table. */
    record Content(List<RejectIndex.Kind> rejects, List<Repair> repairs) {}

    TableGlance(Texts texts, Consumer<QualityPart> go) {
        this.texts = texts;
        lines.setPadding(new Insets(10, 14, 10, 14));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        columns = Buttons.link(texts.get("quality.glance.columns"), () -> go.accept(QualityPart.COLUMNS));
        columns.setId("quality-glance-columns");
        Button rows = Buttons.link(texts.get("quality.glance.rows"), () -> go.accept(QualityPart.ROWS));
        rows.setId("quality-glance-rows");
        card.tools().getChildren().addAll(columns, rows);
        card.setContent(scroll);
    }

    Card node() {
        return card;
    }

    void show(SummaryRow row, Content content) {
        card.setTitle(row.isSum() ? texts.get("quality.glance.all") : new ColumnWords(texts).table(row.table()));
        columns.setVisible(!row.isSum() && !row.isEventLog());
        lines.getChildren().clear();
        heading("quality.glance.rejects", row.rejected());
        content.rejects().stream()
                .limit(MOST)
                .forEach(kind -> line(RejectReason.sentence(kind.reason(), texts), kind.count()));
        heading("quality.glance.repairs", row.repaired());
        ColumnWords words = new ColumnWords(texts);
        content.repairs().stream()
                .limit(MOST)
                .forEach(repair -> line(
                        texts.get(
                                "quality.repairs.rule",
                                words.column(repair.column()),
                                RejectReason.said(repair.what(), texts)),
                        repair.count()));
    }

    private void heading(String key, long count) {
        String number = texts.formats().count(count);
        Label label = Labels.wrapped(texts.get(key, count > 0 ? 1 : 0, number), "text-small-strong");
        if (!lines.getChildren().isEmpty()) {
            VBox.setMargin(label, new Insets(8, 0, 0, 0));
        }
        lines.getChildren().add(label);
    }

    private void line(String words, long number) {
        Label name = Labels.styled(words, "text-cell");
        Label count = Labels.whole(texts.formats().count(number), "text-small");
        count.getStyleClass().add("fact-value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        name.setMinWidth(0);
        lines.getChildren().add(new HBox(8, name, space, count));
    }
}
