package dev.escalation.ui.models;

import dev.escalation.ui.models.ComparisonTable.Row;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of the comparison that shows one result by nodes it keeps. */
abstract class ResultCell extends TableCell<Row, Row> {
    /** Brings the nodes to this row. */
    abstract Node show(Row row);

    @Override
    protected final void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : show(row));
    }
}
