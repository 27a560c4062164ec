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
    private static final int LEAD_IN = 4;
    private static final int LONGEST_EXAMPLE = 30;

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
        column("what", 190, repair -> texts.get("quality.repairs.rule", words.column(repair.column()), repair.what()));
        column("count", 58, repair -> Formats.count(repair.count()))
                .getStyleClass()
                .add("right");
        column("example", 190, this::example).getStyleClass().add("code");
    }

    private TableColumn<Repair, String> column(String name, double width, Function<Repair, String> text) {
        TableColumn<Repair, String> column = new TableColumn<>(texts.get("quality.repairs." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 130));
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
        if (example.before().equals(example.after())) {
            return masked(example.after());
        }
        int same = sameStart(example.before(), example.after());
        return texts.get(
                "quality.repairs.fromTo",
                shown(example.before(), same, missing),
                shown(example.after(), same, missing));
    }

    /** Both sides of an example are masked: where that is all there is, the place of the first mask says it. */
    private static String masked(String text) {
        return shown(text, Math.max(0, text.indexOf('<') - LEAD_IN - LEAD_IN), "");
    }

    /** How many characters at the start of long texts need not be shown, because the change comes later. */
    private static int sameStart(String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same > LEAD_IN + 4 ? same - LEAD_IN : 0;
    }

    private static String shown(String value, int from, String missing) {
        if (value.isEmpty()) {
            return missing;
        }
        String rest = (from > 0 ? "…" : "") + value.substring(from);
        return rest.length() > LONGEST_EXAMPLE ? rest.substring(0, LONGEST_EXAMPLE) + "…" : rest;
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
