package dev.escalation.ui.quality;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The table that is looked at, the same in all parts of the page. */
final class ChosenTable {
    private final ObjectProperty<List<SummaryRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable SummaryRow> chosen = new SimpleObjectProperty<>();

    /** All tables of the data, the sum last. */
    ObjectProperty<List<SummaryRow>> rowsProperty() {
        return rows;
    }

    ObjectProperty<@Nullable SummaryRow> chosenProperty() {
        return chosen;
    }

    /** Other data; chooses its tickets. */
    void show(List<SummaryRow> tables) {
        rows.set(tables);
        chosen.set(tables.stream()
                .filter(row -> row.table().equals("tickets"))
                .findFirst()
                .orElse(tables.getLast()));
    }
}
