package dev.escalation.ui.quality;

import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The tables as chips, one of them chosen, each with a number. */
final class TableChips extends FlowPane {
    private final Texts texts;
    private final ChosenTable table;
    private final String id;
    private final Predicate<SummaryRow> offered;
    private final ToLongFunction<SummaryRow> number;

    /**
     * @param id begins the ids of the chips, which end with the table
     * @param offered which tables there is a chip for
     */
    TableChips(
            Texts texts,
            ChosenTable table,
            String id,
            Predicate<SummaryRow> offered,
            ToLongFunction<SummaryRow> number) {
        super(8, 6);
        this.texts = texts;
        this.table = table;
        this.id = id;
        this.offered = offered;
        this.number = number;
        setMinHeight(USE_PREF_SIZE);
        table.rowsProperty().addListener(_ -> fill());
        table.chosenProperty().addListener(_ -> follow());
        fill();
    }

    private void fill() {
        getChildren()
                .setAll(table.rowsProperty().get().stream()
                        .filter(offered)
                        .map(this::chip)
                        .toList());
        follow();
    }

    private ToggleButton chip(SummaryRow row) {
        String name = row.isSum() ? texts.get("quality.chip.tables") : new ColumnWords(texts).table(row.table());
        ToggleButton chip =
                new ToggleButton(texts.get("quality.chip", name, texts.formats().count(number.applyAsLong(row))));
        chip.getStyleClass().setAll("chip");
        chip.setId(id + (row.isSum() ? "all" : row.table()));
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.setUserData(row);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            table.chosenProperty().set(row);
        });
        return chip;
    }

    private void follow() {
        getChildren()
                .forEach(chip -> ((ToggleButton) chip)
                        .setSelected(
                                chip.getUserData().equals(table.chosenProperty().get())));
    }
}
