package dev.escalation.ui.data;

import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.FirstRows;
import dev.escalation.ingest.MappedColumn;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Which column of a file becomes which of ours. Columns that are not used stand at the end. */
final class ColumnsTable {
    private static final int SAMPLES = 3;

    private final Texts texts;
    private final ColumnWords words;
    private final TableView<Match> table = new TableView<>();
    private @Nullable FirstRows first;

    /** How a column came to its meaning. */
    enum How {
        NAME,
        PROFILE,
        FURTHER,
        COUNTER,
        EVENTS,
        ASIDE,
        NONE
    }

    /** @param position in the file, -1 where it is not known */
    record Match(String source, int position, String ours, How how) {}

    ColumnsTable(Texts texts) {
        this.texts = texts;
        words = new ColumnWords(texts);
        table.setId("data-columns");
        table.setAccessibleText(texts.get("data.view.columns"));
        table.setFixedCellSize(36);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        text("source", 130, Match::source);
        text("samples", 200, this::samples).getStyleClass().add("muted-cell");
        text("ours", 188, Match::ours);
        TableColumn<Match, How> how = new TableColumn<>(texts.get("data.columns.how"));
        how.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().how()));
        how.setCellFactory(_ -> new HowCell(texts));
        setUp(how, 160);
    }

    private TableColumn<Match, String> text(String name, double width, Function<Match, String> text) {
        TableColumn<Match, String> column = new TableColumn<>(texts.get("data.columns." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        setUp(column, width);
        return column;
    }

    private void setUp(TableColumn<Match, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    Node node() {
        return table;
    }

    void show(PlannedFile file) {
        first = null;
        List<Match> matches = new ArrayList<>();
        file.columns().stream()
                .sorted(Comparator.comparingInt(MappedColumn::position))
                .forEach(column -> matches.add(match(file, column)));
        String none = texts.get("data.columns.none");
        file.unmapped().forEach(name -> matches.add(new Match(texts.said(name), -1, none, How.NONE)));
        table.getItems().setAll(matches);
    }

    private Match match(PlannedFile file, MappedColumn column) {
        boolean required = file.table().columns().stream()
                .filter(CanonicalColumn::required)
                .anyMatch(known -> known.name().equals(column.canonical()));
        String ours = words.column(column.canonical());
        return new Match(
                column.source(), column.position(), required ? texts.get("data.required", ours) : ours, how(column));
    }

    private static How how(MappedColumn column) {
        if (column.canonical().startsWith("attr.")) {
            return How.FURTHER;
        }
        if (column.canonical().startsWith("count.")) {
            return How.COUNTER;
        }
        if (column.canonical().startsWith("event.")) {
            return How.EVENTS;
        }
        if (column.canonical().startsWith("aside.")) {
            return How.ASIDE;
        }
        String plain = column.source().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "_");
        return plain.equals(column.canonical()) ? How.NAME : How.PROFILE;
    }

    void showSamples(FirstRows rows) {
        first = rows;
        table.refresh();
    }

    private String samples(Match match) {
        if (first == null) {
            return "";
        }
        int position = match.position() >= 0 ? match.position() : first.header().indexOf(match.source());
        List<String> found = position < 0 ? List.of() : first.samples(position, SAMPLES);
        return String.join(", ", found).replaceAll("\\s+", " ");
    }
}
