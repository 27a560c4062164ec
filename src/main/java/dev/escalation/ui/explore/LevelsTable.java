package dev.escalation.ui.explore;

import dev.escalation.analysis.Durations;
import dev.escalation.analysis.Level;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Selection;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Interval;
import dev.escalation.features.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** All tickets and those of each value of a column; the chosen row is shown over time. */
final class LevelsTable {
    private static final double ROW_HEIGHT = 30;
    private static final String NONE = "–";

    private final ExploreWords words;
    private final TableView<Row> table = new TableView<>();
    private boolean filling;

    /**
     * @param position in the order of the column, 0 for all tickets
     * @param selection the tickets of the row
     */
    record Row(int position, String name, Level level, Selection selection) {}

    /** What a cell says, and by what it is sorted. */
    private record Figure(String text, double order) implements Comparable<Figure> {
        @Override
        public int compareTo(Figure other) {
            return Double.compare(order, other.order);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    LevelsTable(ExploreWords words, Consumer<Selection> chosen) {
        this.words = words;
        table.setId("explore-levels");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> new LevelRow());
        table.setSortPolicy(this::sort);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !filling) {
                chosen.accept(row.selection());
            }
        });
    }

    TableView<Row> node() {
        return table;
    }

    /** All tickets stay on top; the third click on a header brings the column's own order back. */
    private Boolean sort(TableView<Row> sorted) {
        Comparator<Row> own = Comparator.comparingInt(Row::position);
        Comparator<Row> asked = sorted.getComparator();
        Comparator<Row> first = Comparator.comparing(row -> row.position() > 0);
        FXCollections.sort(
                sorted.getItems(),
                first.thenComparing(asked == null ? own : asked).thenComparing(own));
        return true;
    }

    void show(Answer answer) {
        filling = true;
        Levels levels = answer.levels();
        table.getColumns().setAll(columns(answer.question().measure(), words.column(levels.column())));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(0, words.get("explore.all"), levels.all(), Selection.ALL));
        for (Level level : levels.levels()) {
            Selection selection = new Selection(levels.column(), level.code());
            rows.add(new Row(rows.size(), words.level(levels.column(), level), level, selection));
        }
        table.getItems().setAll(rows);
        rows.stream()
                .filter(row -> row.selection().equals(answer.question().selection()))
                .forEach(table.getSelectionModel()::select);
        filling = false;
    }

    private List<TableColumn<Row, ?>> columns(Measure measure, String name) {
        List<TableColumn<Row, ?>> columns = new ArrayList<>();
        TableColumn<Row, String> value = new TableColumn<>(name);
        value.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().name()));
        value.setPrefWidth(110);
        value.setMinWidth(96);
        value.setReorderable(false);
        columns.add(value);
        Target target = measure.target();
        if (target != null) {
            columns.add(number("tickets", 70, level -> count(level.tickets())));
            columns.add(
                    number("undecided", 80, level -> count(level.share(target).undecided())));
            columns.add(
                    number(measure.id(), 80, level -> count(level.share(target).yes())));
            columns.add(number("rate", 72, level -> share(level.share(target))));
            columns.add(number("interval", 116, level -> interval(level.share(target))));
        } else if (measure == Measure.RESOLUTION) {
            columns.add(number("resolved", 74, level -> count(level.durations().resolved())));
            columns.add(number("median", 84, level -> quantile(level.durations(), 0.5)));
            columns.add(number("p75", 84, level -> quantile(level.durations(), 0.75)));
            columns.add(number("p90", 84, level -> quantile(level.durations(), 0.9)));
            columns.add(number("p95", 84, level -> quantile(level.durations(), 0.95)));
        } else {
            columns.add(number("tickets", 80, level -> count(level.tickets())));
            columns.add(number("share", 80, this::shareOfAll));
            columns.add(number("open", 80, level -> count(level.open())));
        }
        return columns;
    }

    private TableColumn<Row, Figure> number(String key, double width, Function<Level, Figure> figure) {
        TableColumn<Row, Figure> column = new TableColumn<>(words.get("explore.table." + key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(figure.apply(cell.getValue().level())));
        column.getStyleClass().add("right");
        column.setPrefWidth(width);
        column.setMinWidth(width - 8);
        column.setReorderable(false);
        return column;
    }

    private Figure count(int count) {
        return new Figure(words.formats().count(count), count);
    }

    private Figure shareOfAll(Level level) {
        double all = table.getItems().getFirst().level().tickets();
        return all == 0
                ? new Figure(NONE, -1)
                : new Figure(words.formats().share(level.tickets() / all, 1), level.tickets());
    }

    private Figure share(Share share) {
        double value = share.estimate().value();
        return Double.isNaN(value)
                ? new Figure(NONE, -1)
                : new Figure(words.formats().share(value, 1), value);
    }

    private Figure interval(Share share) {
        Interval interval = share.estimate().interval();
        return interval == null
                ? new Figure(NONE, -1)
                : new Figure(
                        words.formats().decimal(interval.low() * 100, 1)
                                + NONE
                                + words.formats().share(interval.high(), 1),
                        interval.low());
    }

    private Figure quantile(Durations durations, double q) {
        double hours = durations.quantile(q).value();
        return Double.isNaN(hours)
                ? new Figure(NONE, -1)
                : new Figure(words.formats().duration(hours), hours);
    }

    /** Sets all tickets apart. */
    private static final class LevelRow extends TableRow<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("total-row");
            if (row != null && row.position() == 0) {
                getStyleClass().add("total-row");
            }
        }
    }
}
