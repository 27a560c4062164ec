package dev.escalation.ui.backtest;

import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.report.overtime.OverTime;
import dev.escalation.report.overtime.OverTimeWords;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The windows with their figures, in order of time. */
final class WindowsTable {
    private static final double ROW_HEIGHT = 32;
    private static final double WIDEST_TIP = 340;
    private static final int DIGITS = 3;

    private final Texts texts;
    private final TableView<OriginResult> table = new TableView<>();
    private @Nullable OverTimeWords words;

    WindowsTable(Texts texts) {
        this.texts = texts;
        table.setId("backtest-windows");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(Labels.styled("", "text-small"));
        TableColumn<OriginResult, OriginResult> from = column("from", 120, this::day);
        from.setComparator(Comparator.comparingLong(result -> result.window().origin()));
        table.getColumns().add(from);
        table.getColumns()
                .add(number(
                        "tickets",
                        62,
                        OriginResult::testTickets,
                        result -> texts.formats().count(result.testTickets())));
        table.getColumns()
                .add(number(
                        "share",
                        66,
                        result -> figure(result, Figures::baseRate),
                        result -> texts.formats().share(figure(result, Figures::baseRate), 1)));
        table.getColumns().add(metric("auc", Evaluation::rocAuc));
        table.getColumns().add(metric("ap", Evaluation::averagePrecision));
        table.getColumns().add(metric("precision", Evaluation::precision));
        table.getColumns().add(metric("recall", Evaluation::recall));
        table.getColumns().add(metric("calibration", Evaluation::calibrationError));
    }

    TableView<OriginResult> node() {
        return table;
    }

    void show(@Nullable OverTime result, @Nullable Backtest backtest) {
        words = result == null ? null : new OverTimeWords(result);
        if (backtest == null) {
            table.getItems().clear();
        } else {
            table.getItems().setAll(backtest.results());
        }
    }

    private String day(OriginResult result) {
        return words == null ? "" : words.day(result.window().origin());
    }

    private static double figure(OriginResult result, ToDoubleFunction<Figures> figure) {
        return result.figures().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private TableColumn<OriginResult, OriginResult> metric(String key, Function<Evaluation, BootstrapInterval> metric) {
        return number(
                key,
                76,
                result ->
                        figure(result, figures -> metric.apply(figures.fresh()).value()),
                result -> texts.formats()
                        .decimal(
                                figure(
                                        result,
                                        figures -> metric.apply(figures.fresh()).value()),
                                DIGITS),
                result -> result.figures()
                        .map(figures -> metric.apply(figures.fresh()))
                        .map(interval -> texts.get(
                                "backtest.interval",
                                texts.formats().decimal(interval.low(), DIGITS),
                                texts.formats().decimal(interval.high(), DIGITS)))
                        .orElse(result.why()));
    }

    private TableColumn<OriginResult, OriginResult> number(
            String key, double width, ToDoubleFunction<OriginResult> order, Function<OriginResult, String> text) {
        return number(key, width, order, text, this::evidence);
    }

    private TableColumn<OriginResult, OriginResult> number(
            String key,
            double width,
            ToDoubleFunction<OriginResult> order,
            Function<OriginResult, String> text,
            Function<OriginResult, String> tip) {
        TableColumn<OriginResult, OriginResult> column = column(key, width, text, tip);
        column.getStyleClass().add("right");
        column.setComparator(Comparator.comparingDouble(order));
        return column;
    }

    private TableColumn<OriginResult, OriginResult> column(
            String key, double width, Function<OriginResult, String> text) {
        return column(key, width, text, this::evidence);
    }

    /** What a window's figures are worth. */
    private String evidence(OriginResult result) {
        return result.figures()
                .map(figures -> figures.fresh().verdict() == Verdict.NOT_ENOUGH_EVIDENCE
                        ? texts.get("backtest.little", figures.fresh().positiveTickets())
                        : texts.get(
                                "backtest.learned",
                                texts.formats().count(result.learnedTickets()),
                                texts.formats().count(figures.fresh().positiveTickets())))
                .orElse(result.why());
    }

    private TableColumn<OriginResult, OriginResult> column(
            String key, double width, Function<OriginResult, String> text, Function<OriginResult, String> tip) {
        TableColumn<OriginResult, OriginResult> column = new TableColumn<>();
        Label head = new Label(texts.get("backtest.column." + key));
        head.setTooltip(tooltip(texts.get("backtest.column." + key + ".what")));
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.85);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FigureCell(text, tip));
        return column;
    }

    private static Tooltip tooltip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        return tip;
    }

    /** A figure; muted where it stands on too few tickets, a dash where there is none. */
    private static final class FigureCell extends TableCell<OriginResult, OriginResult> {
        private final Function<OriginResult, String> text;
        private final Function<OriginResult, String> tip;
        private final Label label = new Label();
        private final Tooltip tooltip = tooltip("");

        FigureCell(Function<OriginResult, String> text, Function<OriginResult, String> tip) {
            this.text = text;
            this.tip = tip;
            label.setTooltip(tooltip);
        }

        @Override
        protected void updateItem(@Nullable OriginResult result, boolean empty) {
            super.updateItem(result, empty);
            if (empty || result == null) {
                setGraphic(null);
                return;
            }
            label.setText(text.apply(result));
            tooltip.setText(tip.apply(result));
            boolean little = result.figures()
                    .filter(figures -> figures.fresh().verdict() == Verdict.ENOUGH_EVIDENCE)
                    .isEmpty();
            label.getStyleClass().setAll("label", little ? "text-muted" : "text-body");
            HBox content = new HBox(label);
            content.setAlignment(
                    getTableColumn().getStyleClass().contains("right") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            setGraphic(content);
        }
    }
}
