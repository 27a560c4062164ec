package dev.escalation.ui.quality;

import dev.escalation.analysis.MaskedText;
import dev.escalation.etl.CleanResult;
import dev.escalation.text.PiiKind;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.control.Card;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What went in and stayed, what was done to the chosen table, what was masked. */
final class OverviewPane implements QualityPane {
    private final Context context;
    private final ChosenTable table;
    private final RejectSource source;
    private final SummaryTable summary;
    private final TableGlance glance;
    private final MaskedView masked;
    private final VBox node;

    /** @param go brings another part to the front */
    OverviewPane(Context context, ChosenTable table, RejectSource source, Consumer<QualityPart> go) {
        this.source = source;
        this.context = context;
        this.table = table;
        summary = new SummaryTable(context.texts());
        glance = new TableGlance(context.texts(), go);
        Card maskedCard = new Card();
        masked = new MaskedView(maskedCard, context.texts());
        StackPane summaryCard = new StackPane(summary.node());
        summaryCard.getStyleClass().add("card");
        summaryCard.setMinHeight(Region.USE_PREF_SIZE);
        HBox cards = new HBox(14, glance.node(), maskedCard);
        for (Card card : List.of(glance.node(), maskedCard)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(0);
            card.setPrefWidth(500);
        }
        cards.setMinHeight(200);
        VBox.setVgrow(cards, Priority.ALWAYS);
        node = new VBox(14, summaryCard, cards);
        summary.selected().addListener((_, _, row) -> {
            if (row != null) {
                table.chosenProperty().set(row);
            }
        });
        table.chosenProperty().addListener((_, _, row) -> {
            if (row != null) {
                summary.select(row);
                showGlance();
            }
        });
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LoadedData data) {
        CleanResult clean = data.clean();
        summary.show(table.rowsProperty().get());
        SummaryRow chosen = table.chosenProperty().get();
        if (chosen != null) {
            summary.select(chosen);
        }
        showGlance();
        masked.showComputing();
        List<String> placeholders =
                Arrays.stream(PiiKind.values()).map(PiiKind::placeholder).toList();
        context.work()
                .prepare(masked, _ -> MaskedText.of(clean.data(), placeholders), found -> masked.show(clean, found));
    }

    private void showGlance() {
        SummaryRow row = table.chosenProperty().get();
        LoadedData data = context.workspace().dataProperty().get();
        if (row == null || data == null) {
            return;
        }
        CleanResult clean = data.clean();
        context.work()
                .prepare(
                        glance,
                        _ -> new TableGlance.Content(
                                source.of(clean.rejects()).kindsOf(row), Repair.of(clean, row.table())),
                        content -> glance.show(row, content));
    }
}
