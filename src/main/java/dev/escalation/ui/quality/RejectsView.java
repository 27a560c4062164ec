package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Reject;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a table, by reason and by text as it is typed. */
final class RejectsView {
    private static final int SEARCH_WIDTH = 200;

    private final Context context;
    private final RejectSource source;
    private final Texts texts;
    private final Card card = new Card();
    private final TableView<Reject> table = new TableView<>();
    private final RejectChips chips;
    private final TextField search = new TextField();
    private final Button export;
    private final VBox content;
    private @Nullable RejectIndex index;
    private @Nullable CleanResult clean;
    private RejectIndex.@Nullable Found shown;
    private RejectIndex.Query asked = new RejectIndex.Query(SummaryRow.ALL, RejectIndex.ANY, "");

    RejectsView(Context context, RejectSource source) {
        this.source = source;
        this.context = context;
        this.texts = context.texts();
        this.chips = new RejectChips(texts, kind -> ask(asked.withKind(kind)));
        this.content = new VBox(chips, table);
        export = Buttons.withIcon("fth-download", texts.get("quality.rejects.export"), this::write);
        export.setId("export-rejects");
        search.setId("quality-reject-search");
        search.setPromptText(texts.get("quality.rejects.search"));
        search.setPrefWidth(SEARCH_WIDTH);
        search.textProperty().addListener((_, _, text) -> ask(asked.withText(text)));
        card.setTitle(texts.get("quality.rejects"));
        card.tools().getChildren().addAll(search, export);
        setUpTable();
    }

    private void setUpTable() {
        ColumnWords words = new ColumnWords(texts);
        table.setId("quality-rejects");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("quality.rejects.noMatch")));
        VBox.setVgrow(table, Priority.ALWAYS);
        column("file", 150, Reject::file);
        column("line", 80, reject -> texts.formats().count(reject.line()))
                .getStyleClass()
                .add("right");
        column(
                "column",
                140,
                reject -> reject.column().isEmpty() ? texts.get("quality.rejects.row") : words.column(reject.column()));
        column("value", 260, reject -> reject.value().isEmpty() ? texts.get("quality.rejects.empty") : reject.value())
                .getStyleClass()
                .add("code");
        column("why", 400, reject -> RejectReason.sentence(reject.reason(), texts));
    }

    private TableColumn<Reject, String> column(String name, double width, Function<Reject, String> text) {
        TableColumn<Reject, String> column = new TableColumn<>(texts.get("quality.rejects." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.6);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    Card node() {
        return card;
    }

    /** Other data. */
    void show(CleanResult result) {
        clean = result;
        index = null;
        shown = null;
        card.showComputing();
        context.work().prepare(card, _ -> source.of(result.rejects()), ready -> {
            index = ready;
            ask(asked);
        });
    }

    /** Another table: all kinds of reason, with the text that was typed. */
    void choose(String tableName) {
        ask(new RejectIndex.Query(tableName, RejectIndex.ANY, asked.text()));
    }

    private void ask(RejectIndex.Query query) {
        asked = query;
        RejectIndex ready = index;
        if (ready != null) {
            context.work().prepare(table, _ -> ready.find(query), found -> show(ready, found));
        }
    }

    private void show(RejectIndex ready, RejectIndex.Found found) {
        shown = found;
        boolean none = found.inTable() == 0;
        search.setDisable(none);
        export.setDisable(none);
        if (none) {
            card.setSubtitle("");
            card.showEmpty("fth-check", texts.get("quality.rejects.none"), texts.get("quality.rejects.none.what"));
            return;
        }
        card.setSubtitle(texts.get(
                "quality.rejects.of",
                texts.formats().count(found.rows().length),
                texts.formats().count(found.inTable())));
        chips.show(found);
        table.setItems(new RejectList(ready.rejects(), found.rows()));
        table.scrollTo(0);
        if (content.getScene() == null) {
            card.setContent(content);
        }
    }

    /** What is shown, row for row. */
    private void write() {
        RejectIndex.Found found = shown;
        CleanResult result = clean;
        if (found != null && result != null) {
            new Export(context).write("rejects.csv", file -> RejectsCsv.write(result, found.rows(), file));
        }
    }
}
