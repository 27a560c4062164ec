package dev.escalation.ui.mapping;

import dev.escalation.ingest.guess.ColumnFacts;
import dev.escalation.ingest.guess.ColumnMatch;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of a file with samples, what each is read as, and how that came about. */
final class ColumnsPane {
    private static final double SHARE_WORTH_SAYING = 0.005;

    private final DraftState state;
    private final Texts texts;
    private final TableView<Row> table = new TableView<>();

    /**
     * @param index of the match in the file
     * @param open values that nobody has decided on
     */
    record Row(int index, ColumnFacts column, ColumnMatch match, int open) {}

    ColumnsPane(DraftState state, MappingWords words, Texts texts) {
        this.state = state;
        this.texts = texts;
        table.setId("mapping-columns");
        table.setFixedCellSize(40);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        text("source", 120, row -> row.column().name()).getStyleClass().add("strong-cell");
        text("samples", 128, this::samples).getStyleClass().add("muted-cell");
        TableColumn<Row, Row> target = column("ours", 186);
        target.setCellFactory(_ -> new TargetCell(state, words));
        column("how", 160).setCellFactory(_ -> new MatchCell(texts));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                state.matchProperty().set(row.index());
            }
        });
        state.draftProperty().addListener(_ -> show());
        state.fileProperty().addListener(_ -> show());
        state.matchProperty().addListener((_, _, match) -> select(match.intValue()));
    }

    private TableColumn<Row, String> text(String name, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(texts.get("data.columns." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        setUp(column, width);
        return column;
    }

    private TableColumn<Row, Row> column(String name, double width) {
        TableColumn<Row, Row> column = new TableColumn<>(texts.get("data.columns." + name));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setUp(column, width);
        return column;
    }

    private void setUp(TableColumn<Row, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    Node node() {
        return table;
    }

    /** Rows that stay the same keep their cells, so that nothing moves under the hand of the user. */
    private void show() {
        List<Row> rows = rows();
        if (rows.size() != table.getItems().size()) {
            table.getItems().setAll(rows);
            table.scrollTo(0);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(table.getItems().get(i))) {
                    table.getItems().set(i, rows.get(i));
                }
            }
        }
        select(state.matchProperty().get());
    }

    private List<Row> rows() {
        DraftFile file = state.file();
        MappingDraft draft = state.draftProperty().get();
        List<Row> rows = new ArrayList<>();
        if (file == null || draft == null) {
            return rows;
        }
        for (int i = 0; i < file.matches().size(); i++) {
            ColumnMatch match = file.matches().get(i);
            long open = draft.decisions(match.target()).stream()
                    .filter(decision -> decision.isOpen())
                    .count();
            rows.add(new Row(i, file.factsOf(match), match, (int) open));
        }
        return rows;
    }

    private void select(int match) {
        if (match >= 0
                && match < table.getItems().size()
                && table.getSelectionModel().getSelectedIndex() != match) {
            table.getSelectionModel().select(match);
        }
    }

    /** Some values; where cells are empty, how many. */
    private String samples(Row row) {
        ColumnFacts column = row.column();
        String some = String.join(", ", column.samples()).replaceAll("\\s+", " ");
        String missing = texts.get("mapping.samples.missing", texts.formats().share(column.missingShare(), 0));
        if (some.isEmpty()) {
            return texts.get("mapping.samples.none");
        }
        return column.missingShare() > SHARE_WORTH_SAYING ? some + " · " + missing : some;
    }
}
