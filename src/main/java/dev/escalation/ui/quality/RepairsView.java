package dev.escalation.ui.quality;

import dev.escalation.etl.RepairExample;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The repairs by rule; the chosen one with samples of before and after. */
final class RepairsView {
    private static final int SHORT = 44;
    private static final int LONG = 160;

    private final Texts texts;
    private final Card rulesCard = new Card();
    private final Card samplesCard = new Card();
    private final TableView<Repair> rules = new TableView<>();
    private final TableView<RepairExample> samples = new TableView<>();
    private final HBox node = new HBox(14, rulesCard, samplesCard);

    RepairsView(Texts texts) {
        this.texts = texts;
        rulesCard.setTitle(texts.get("quality.repairs"));
        rules.setId("quality-repairs");
        samples.setId("quality-samples");
        ColumnWords words = new ColumnWords(texts);
        SampleWords inShort = new SampleWords(texts, SHORT);
        SampleWords whole = new SampleWords(texts, LONG);
        setUp(rules);
        setUp(samples);
        column(rules, "what", 250, repair -> name(words, repair));
        column(rules, "count", 70, repair -> texts.formats().count(repair.count()))
                .getStyleClass()
                .add("right");
        column(rules, "example", 200, repair -> example(repair, inShort))
                .getStyleClass()
                .add("code");
        column(samples, "line", 76, example -> texts.formats().count(example.line()))
                .getStyleClass()
                .add("right");
        column(samples, "before", 210, whole::before).getStyleClass().add("code");
        column(samples, "after", 210, whole::after).getStyleClass().add("code");
        samples.setPlaceholder(new Label(texts.get("quality.repairs.noSample")));
        samplesCard.setContent(samples);
        rules.getSelectionModel().selectedItemProperty().addListener((_, _, repair) -> showSamples(words, repair));
        for (Card card : List.of(rulesCard, samplesCard)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(0);
            card.setPrefWidth(500);
        }
    }

    HBox node() {
        return node;
    }

    private static void setUp(TableView<?> table) {
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private <T> TableColumn<T, String> column(TableView<T> table, String name, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(texts.get("quality.repairs." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    private String name(ColumnWords words, Repair repair) {
        return texts.get(
                "quality.repairs.rule", words.column(repair.column()), RejectReason.said(repair.what(), texts));
    }

    private static String example(Repair repair, SampleWords words) {
        return repair.examples().isEmpty() ? "" : words.fromTo(repair.examples().getFirst());
    }

    void show(List<Repair> repairs) {
        long values = repairs.stream().mapToLong(Repair::count).sum();
        rulesCard.setSubtitle(texts.get("quality.repairs.of", texts.formats().count(values)));
        rules.getItems().setAll(repairs);
        boolean any = !repairs.isEmpty();
        samplesCard.setVisible(any);
        samplesCard.setManaged(any);
        if (any) {
            rulesCard.setContent(rules);
            rules.getSelectionModel().select(0);
        } else {
            rulesCard.showEmpty("fth-check", texts.get("quality.repairs.none"), texts.get("quality.repairs.none.what"));
        }
    }

    private void showSamples(ColumnWords words, @Nullable Repair repair) {
        if (repair != null) {
            samplesCard.setTitle(texts.get("quality.repairs.samples"));
            samplesCard.setSubtitle(texts.get(
                    "quality.repairs.samples.of",
                    new ColumnWords(texts).table(repair.table()),
                    name(words, repair),
                    repair.examples().size()));
            samples.getItems().setAll(repair.examples());
        }
    }
}
