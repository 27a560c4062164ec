package dev.escalation.ui.models;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.EvaluationChartData;
import dev.escalation.ui.Context;
import dev.escalation.ui.models.IntervalMark.Scale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Models and yardsticks side by side, one row each. */
final class ComparisonTable extends TableView<ComparisonTable.Row> {
    private static final double ROW_HEIGHT = 36;
    private static final double HEADER_HEIGHT = 31;
    private static final double WIDEST_TIP = 340;
    /** Narrower, intervals would be cut; F1 follows from the two figures before it. */
    private static final double WIDE = 1100;

    private static final Scale AUC = new Scale(0.5, 1);

    /** As models are chosen, by average precision on validation; yardsticks come last. */
    private static final Comparator<ModelResult> BEST_FIRST = Comparator.comparing(
                    (ModelResult result) -> result.model().isEmpty())
            .thenComparing(
                    result -> result.validation().averagePrecision().value(),
                    Comparator.comparingDouble((Double precision) -> precision.isNaN() ? -1.0 : precision)
                            .reversed());

    private final Context context;
    private Map<String, LeadTime> leads = Map.of();
    private boolean filling;

    /** One line of the table. */
    record Row(ModelResult result, String name, int color, boolean inUse, String doubt) {}

    /** @param onDoubt told to show why a figure is not to be believed */
    ComparisonTable(Context context, Consumer<ModelResult> onSelect, Runnable onDoubt) {
        this.context = context;
        setId("comparison");
        setAccessibleText(context.texts().get("models.title"));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("model", 205, 205, _ -> new NameCell(context.texts())));
        getColumns()
                .add(column(
                        "auc",
                        216,
                        150,
                        _ -> new AucCell(context.texts(), context.workspace().darkProperty(), AUC, onDoubt)));
        getColumns().add(marked("ap", 216, Evaluation::averagePrecision, this::highestPrecision));
        getColumns().add(share("precision", Evaluation::precision));
        getColumns().add(share("recall", Evaluation::recall));
        TableColumn<Row, Row> f1 = share("f1", Evaluation::f1);
        getColumns().add(f1);
        widthProperty().addListener(_ -> f1.setVisible(getWidth() >= WIDE));
        getColumns().add(figures("brier", Evaluation::brier));
        TableColumn<Row, Row> lead = column("lead", 82, 76, _ -> new LeadCell(context.texts(), () -> leads));
        lead.getStyleClass().add("right");
        getColumns().add(lead);
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !filling) {
                onSelect.accept(row.result());
            }
        });
    }

    /** Shows the results; tells nobody that a row is selected. */
    void show(Shown shown) {
        filling = true;
        leads = Map.of();
        EvaluationChartData colors = new EvaluationChartData(
                shown.comparison(),
                shown.inFront(),
                shown.selected(),
                ChartOrigin.none(context.texts().chartWords()));
        ModelNames names = new ModelNames(context.texts());
        Insight insight = context.workspace().insightProperty().get();
        List<Row> rows = shown.comparison().results().stream()
                .sorted(BEST_FIRST)
                .map(result -> new Row(
                        result,
                        names.of(result),
                        colors.color(result).ordinal(),
                        insight != null
                                && result.model()
                                        .filter(insight.model()::equals)
                                        .isPresent(),
                        doubt(shown, result)))
                .toList();
        getItems().setAll(rows);
        double height = HEADER_HEIGHT + rows.size() * ROW_HEIGHT + 1;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        rows.stream().filter(row -> row.result().equals(shown.selected())).forEach(getSelectionModel()::select);
        filling = false;
    }

    private static String doubt(Shown shown, ModelResult result) {
        return shown.run().training().doubts(result).stream()
                .map(LeakFinding::evidence)
                .findFirst()
                .orElse("");
    }

    /** @param byResult by name of the result */
    void showLeads(Map<String, LeadTime> byResult) {
        leads = byResult;
        refresh();
    }

    private Scale highestPrecision(ModelResult any) {
        double highest = getItems().stream()
                .map(row -> row.result().test().averagePrecision())
                .mapToDouble(ap -> Double.isNaN(ap.high()) ? ap.value() : ap.high())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return new Scale(0, Math.max(0.05, Math.ceil(highest * 20) / 20));
    }

    private TableColumn<Row, Row> marked(
            String name,
            double width,
            Function<Evaluation, BootstrapInterval> metric,
            Function<ModelResult, Scale> scale) {
        return column(
                name,
                width,
                150,
                _ -> new MarkedCell(figures(), context.workspace().darkProperty(), metric, scale));
    }

    private TableColumn<Row, Row> share(String name, Function<Evaluation, BootstrapInterval> metric) {
        TableColumn<Row, Row> column = column(name, 106, 96, _ -> FigureCell.share(figures(), metric));
        column.getStyleClass().add("right");
        return column;
    }

    private TableColumn<Row, Row> figures(String name, Function<Evaluation, BootstrapInterval> metric) {
        TableColumn<Row, Row> column = column(name, 140, 130, _ -> FigureCell.decimal(figures(), metric));
        column.getStyleClass().add("right");
        return column;
    }

    /** What the figure means stands under the pointer. */
    private Label head(String name) {
        Label head = new Label(context.texts().get("models.column." + name));
        Tooltip what = new Tooltip(context.texts().get("models.column." + name + ".what"));
        what.setWrapText(true);
        what.setMaxWidth(WIDEST_TIP);
        head.setTooltip(what);
        return head;
    }

    private TableColumn<Row, Row> column(
            String name, double width, double least, Function<TableColumn<Row, Row>, TableCell<Row, Row>> cell) {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setGraphic(head(name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cell::apply);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Figures figures() {
        return new Figures(context.texts().formats());
    }
}
