package dev.escalation.ui.quality;

import dev.escalation.etl.CleanResult;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a table and the repairs of those that stayed. */
final class RowsPane implements QualityPane {
    private static final double REPAIRS_SHARE = 0.36;

    private final ChosenTable table;
    private final RejectsView rejects;
    private final RepairsView repairs;
    private final VBox node;
    private @Nullable CleanResult clean;

    RowsPane(Context context, ChosenTable table, RejectSource source) {
        this.table = table;
        rejects = new RejectsView(context, source);
        repairs = new RepairsView(context.texts());
        TableChips chips = new TableChips(context.texts(), table, "quality-rows-", _ -> true, SummaryRow::rejected);
        node = new VBox(14, chips, rejects.node(), repairs.node());
        VBox.setVgrow(rejects.node(), Priority.ALWAYS);
        rejects.node().setMinHeight(180);
        repairs.node().setMinHeight(190);
        repairs.node().prefHeightProperty().bind(node.heightProperty().multiply(REPAIRS_SHARE));
        table.chosenProperty().addListener(_ -> choose());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LoadedData data) {
        clean = data.clean();
        rejects.show(data.clean());
        choose();
    }

    private void choose() {
        SummaryRow row = table.chosenProperty().get();
        CleanResult result = clean;
        if (row != null && result != null) {
            rejects.choose(row.table());
            repairs.show(Repair.of(result, row.table()));
        }
    }
}
