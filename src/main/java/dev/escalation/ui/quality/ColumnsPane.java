package dev.escalation.ui.quality;

import dev.escalation.data.CleanData;
import dev.escalation.etl.ColumnProfiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.control.Card;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The columns of a table, and the chosen one in detail. */
final class ColumnsPane implements QualityPane {
    private static final double LIST_WIDTH = 416;

    private final Context context;
    private final ChosenTable table;
    private final Card listCard = new Card();
    private final ProfilesView profiles;
    private final ColumnDetailView detail;
    private final VBox node;
    private @Nullable CleanData data;

    ColumnsPane(Context context, ChosenTable table, TicketOpening opening) {
        this.context = context;
        this.table = table;
        detail = new ColumnDetailView(context, opening);
        profiles = new ProfilesView(listCard, context.texts(), profile -> {
            SummaryRow row = table.chosenProperty().get();
            if (data != null && row != null) {
                detail.show(data, row.table(), profile);
            }
        });
        listCard.setMinWidth(LIST_WIDTH);
        listCard.setMaxWidth(LIST_WIDTH);
        HBox.setHgrow(detail.node(), Priority.ALWAYS);
        HBox body = new HBox(14, listCard, detail.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        TableChips chips = new TableChips(
                context.texts(),
                table,
                "quality-columns-",
                row -> !row.isSum() && !row.isEventLog(),
                SummaryRow::clean);
        node = new VBox(14, chips, body);
        table.chosenProperty().addListener(_ -> choose());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LoadedData loaded) {
        data = loaded.clean().data();
        choose();
    }

    private void choose() {
        SummaryRow row = table.chosenProperty().get();
        CleanData of = data;
        if (row == null || of == null) {
            return;
        }
        detail.clear();
        profiles.showComputing(row);
        context.work().prepare(profiles, _ -> ColumnProfiles.of(of, row.table()), found -> profiles.show(row, found));
    }
}
