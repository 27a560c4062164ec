package dev.escalation.ui.kept;

import dev.escalation.app.registry.Promotion;
import dev.escalation.ui.control.Card;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Who was made champion when, by whom and why; the newest first. */
final class ChampionsCard {
    private static final double ROW_HEIGHT = 30;

    private final KeptWords words;
    private final Card card = new Card();
    private final TableView<Promotion> table = new TableView<>();

    ChampionsCard(KeptWords words) {
        this.words = words;
        card.setId("champions-card");
        card.setTitle(words.get("kept.champions"));
        card.setMinHeight(150);
        card.setPrefHeight(190);
        table.setId("champions");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("when", 140, each -> words.moment(each.at()));
        column("model", 116, each -> words.kind(each.key()));
        column("what", 96, each -> words.get("kept.what." + each.kind().name()));
        column("by", 76, Promotion::by);
        column("reasons", 160, Promotion::reasons);
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Promotion promotion, boolean empty) {
                super.updateItem(promotion, empty);
                setTooltip(
                        promotion == null || empty
                                ? null
                                : new Tooltip(promotion.reasons() + "\n\n" + evidence(promotion)));
            }
        });
    }

    private String evidence(Promotion promotion) {
        return promotion.evidence().lines().map(words::said).collect(Collectors.joining("\n"));
    }

    Card node() {
        return card;
    }

    void show(KeptState state) {
        table.getItems().setAll(state.champions().promotions());
        if (table.getItems().isEmpty()) {
            card.showEmpty("fth-award", words.get("kept.champions.none"), words.get("kept.champions.none.what"));
        } else {
            card.setContent(table);
        }
    }

    private void column(String key, double width, Function<Promotion, String> text) {
        TableColumn<Promotion, String> column = new TableColumn<>(words.get("kept.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.95);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
