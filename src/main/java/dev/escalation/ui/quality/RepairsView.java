package dev.escalation.ui.quality;

import dev.escalation.etl.RepairExample;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The repairs by rule, each with an example; more of them under the pointer. */
final class RepairsView {
    private final Texts texts;
    private final Card card;
    private final TableView<Repair> table = new TableView<>();

    RepairsView(Card card, Texts texts) {
        this.card = card;
        this.texts = texts;
        ColumnWords words = new ColumnWords(texts);
        table.setId("quality-repairs");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> new ExampleRow());
        column("column", 104, repair -> words.column(repair.column()));
        column("what", 150, repair -> RejectReason.sentence(repair.what()));
        column("count", 64, repair -> Formats.count(repair.count()))
                .getStyleClass()
                .add("right");
        column("example", 210, this::example).getStyleClass().add("code");
    }

    private TableColumn<Repair, String> column(String name, double width, Function<Repair, String> text) {
        TableColumn<Repair, String> column = new TableColumn<>(texts.get("quality.repairs." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    void show(List<Repair> repairs) {
        long values = repairs.stream().mapToLong(Repair::count).sum();
        card.setSubtitle(texts.get("quality.repairs.of", Formats.count(values)));
        table.getItems().setAll(repairs);
        if (repairs.isEmpty()) {
            card.showEmpty("fth-check", texts.get("quality.repairs.none"), texts.get("quality.repairs.none.what"));
        } else {
            card.setContent(table);
        }
    }

    private String example(Repair repair) {
        return repair.examples().isEmpty()
                ? ""
                : fromTo(repair.examples().getFirst()).replaceAll("\\s+", " ");
    }

    private String fromTo(RepairExample example) {
        String missing = texts.get("quality.repairs.missing");
        return texts.get("quality.repairs.fromTo", shown(example.before(), missing), shown(example.after(), missing));
    }

    private static String shown(String value, String missing) {
        return value.isEmpty() ? missing : value;
    }

    /** Lists the examples of its rule when the pointer rests on it. */
    private final class ExampleRow extends TableRow<Repair> {
        private final Tooltip examples = new Tooltip();

        @Override
        protected void updateItem(@Nullable Repair repair, boolean empty) {
            super.updateItem(repair, empty);
            if (repair == null || repair.examples().isEmpty()) {
                setTooltip(null);
                return;
            }
            examples.setText(repair.examples().stream()
                    .limit(10)
                    .map(example -> texts.get("quality.repairs.line", Formats.count(example.line()), fromTo(example)))
                    .collect(Collectors.joining("\n")));
            setTooltip(examples);
        }
    }
}
