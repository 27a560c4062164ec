package dev.escalation.ui.quality;

import dev.escalation.analysis.Cells;
import dev.escalation.analysis.ColumnDetail;
import dev.escalation.analysis.RowTickets;
import dev.escalation.data.CleanData;
import dev.escalation.etl.ColumnProfile;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One column: its figures, how its values are distributed, and those found most often. */
final class ColumnDetailView {
    private static final double TABLE_HEIGHT = 190;

    private final Context context;
    private final TicketOpening opening;
    private final ColumnDetailWords words;
    private final FlowPane facts = new FlowPane(28, 8);
    private final Card factsCard = new Card();
    private final Card chartCard = new Card();
    private final Card mostCard = new Card();
    private final ChartView chart;
    private final TableView<ColumnDetail.Found> most = new TableView<>();
    private final Button missing;
    private final VBox node = new VBox(14, factsCard, chartCard, mostCard);
    private @Nullable CleanData data;
    private @Nullable ColumnDetail shown;

    ColumnDetailView(Context context, TicketOpening opening) {
        this.context = context;
        this.opening = opening;
        this.words = new ColumnDetailWords(new QualityWords(context.texts()));
        chart = new ChartCards(context).on(chartCard, "quality-column");
        MarkClicks.on(chart, mark -> of(detail -> words.mark(detail, mark)), this::openMark);
        missing = Buttons.link(context.texts().get("quality.detail.missing.open"), this::openMissing);
        missing.setId("quality-missing-open");
        factsCard.tools().getChildren().add(missing);
        facts.setPadding(new Insets(10, 14, 12, 14));
        facts.setMinHeight(FlowPane.USE_PREF_SIZE);
        facts.setId("quality-facts");
        factsCard.setContent(facts);
        factsCard.setMinHeight(VBox.USE_PREF_SIZE);
        VBox.setVgrow(chartCard, Priority.ALWAYS);
        chartCard.setMinHeight(200);
        mostCard.setTitle(context.texts().get("quality.detail.most"));
        mostCard.setPrefHeight(TABLE_HEIGHT);
        mostCard.setMinHeight(TABLE_HEIGHT);
        setUpMost();
        node.setMinWidth(0);
    }

    private void setUpMost() {
        most.setId("quality-most");
        most.setFixedCellSize(30);
        most.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("value", 260, found -> of(detail -> words.value(detail, found)));
        column("count", 90, found -> context.texts().formats().count(found.count()))
                .getStyleClass()
                .add("right");
        column("share", 80, found -> of(detail -> words.share(detail, found.count())))
                .getStyleClass()
                .add("right");
        TableColumn<ColumnDetail.Found, ColumnDetail.Found> link = new TableColumn<>("");
        link.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        link.setCellFactory(_ -> new LinkCell<>(_ -> context.texts().get("quality.days.open"), this::openValue));
        link.setMinWidth(120);
        link.setSortable(false);
        link.setReorderable(false);
        most.getColumns().add(link);
        mostCard.setContent(most);
    }

    private TableColumn<ColumnDetail.Found, String> column(
            String name, double width, Function<ColumnDetail.Found, String> text) {
        TableColumn<ColumnDetail.Found, String> column =
                new TableColumn<>(context.texts().get("quality.detail." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        column.setSortable(false);
        column.setReorderable(false);
        most.getColumns().add(column);
        return column;
    }

    private String of(Function<ColumnDetail, String> text) {
        ColumnDetail detail = shown;
        return detail == null ? "" : text.apply(detail);
    }

    VBox node() {
        return node;
    }

    @Nullable
    ColumnDetail shown() {
        return shown;
    }

    void clear() {
        context.work().drop(node);
        shown = null;
        node.setVisible(false);
    }

    void show(CleanData of, String table, ColumnProfile profile) {
        data = of;
        context.work().prepare(node, _ -> ColumnDetail.of(of, table, profile.name()), this::show);
    }

    private void show(ColumnDetail detail) {
        shown = detail;
        node.setVisible(true);
        factsCard.setTitle(words.name(detail));
        factsCard.setSubtitle(words.kind(detail));
        missing.setVisible(detail.missing() > 0);
        facts.getChildren()
                .setAll(words.facts(detail).stream()
                        .map(fact -> {
                            Label name = new Label(fact.name());
                            name.getStyleClass().add("text-micro");
                            Label value = new Label(fact.value());
                            value.getStyleClass().add("text-medium");
                            name.setMinWidth(Label.USE_PREF_SIZE);
                            value.setMinWidth(Label.USE_PREF_SIZE);
                            return new VBox(1, name, value);
                        })
                        .toList());
        chartCard.setTitle(words.title(detail));
        chartCard.setSubtitle(context.texts().get("quality.detail.hint"));
        chart.setChart(words.chart(detail));
        boolean listed = !detail.most().isEmpty() && !(detail.cells() instanceof Cells.Coded);
        mostCard.setVisible(listed);
        mostCard.setManaged(listed);
        most.getItems().setAll(detail.most());
    }

    private void openMissing() {
        ColumnDetail detail = shown;
        if (detail != null) {
            open(words.missingName(detail), detail, detail::rowsMissing);
        }
    }

    private void openValue(ColumnDetail.Found found) {
        ColumnDetail detail = shown;
        if (detail != null) {
            open(words.valueName(detail, found), detail, () -> detail.rowsOf(found));
        }
    }

    private void openMark(int mark) {
        ColumnDetail detail = shown;
        if (detail != null && detail.cells() instanceof Cells.Coded) {
            openValue(detail.most().get(mark));
        } else if (detail != null) {
            open(words.binName(detail, mark), detail, () -> detail.rowsOfBin(mark));
        }
    }

    private void open(String name, ColumnDetail detail, Supplier<int[]> rows) {
        CleanData of = data;
        if (of != null) {
            opening.open(name, () -> RowTickets.of(of, detail.table(), rows.get()));
        }
    }
}
