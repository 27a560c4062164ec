package dev.escalation.ui.quality;

import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** Sets the sum apart. */
final class SummaryTableRow extends TableRow<SummaryRow> {
    @Override
    protected void updateItem(@Nullable SummaryRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("total-row");
        if (row != null && row.isSum()) {
            getStyleClass().add("total-row");
        }
    }
}
