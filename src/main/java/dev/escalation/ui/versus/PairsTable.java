package dev.escalation.ui.versus;

import dev.escalation.model.ModelResult;
import dev.escalation.model.versus.Difference;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every model against every other and the yardsticks, in ROC AUC; a click chooses the two. */
final class PairsTable {
    private static final double ROW_HEIGHT = 40;

    private final VersusWords words;
    private final Card card = new Card();
    private final TableView<Pair> table = new TableView<>();

    record Pair(ModelResult first, ModelResult second, Difference rocAuc) {}

    PairsTable(VersusWords words, BiConsumer<ModelResult, ModelResult> onChoose) {
        this.words = words;
        card.setId("versus-pairs");
        card.setTitle(words.get("versus.pairs"));
        card.setSubtitle(words.get("versus.pairs.what"));
        table.setId("pairs");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(120);
        column(
                "pair",
                150,
                pair -> lines(words.name(pair.first()), words.get("versus.than", words.name(pair.second()))));
        column("difference", 108, pair -> lines(words.value(pair.rocAuc()), words.range(pair.rocAuc())));
        column("meaning", 92, this::meaning);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, pair) -> {
            if (pair != null) {
                onChoose.accept(pair.first(), pair.second());
            }
        });
        card.setContent(table);
    }

    Card node() {
        return card;
    }

    void show(List<ModelResult> results, Prepared prepared) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            for (int j = i + 1; j < results.size(); j++) {
                ModelResult first = results.get(i);
                ModelResult second = results.get(j);
                Difference auc =
                        prepared.versus().between(first.name(), second.name()).getFirst();
                boolean turned = auc.firstMinusSecond().value() < 0;
                pairs.add(turned ? new Pair(second, first, auc.turned()) : new Pair(first, second, auc));
            }
        }
        table.getItems().setAll(pairs);
    }

    private Node meaning(Pair pair) {
        return new Tag(
                words.shortMeaning(pair.rocAuc()),
                VersusWords.kind(pair.rocAuc().meaning()));
    }

    private static VBox lines(String first, String second) {
        VBox lines = new VBox(Labels.whole(first, "text-cell"), Labels.whole(second, "text-micro"));
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    private void column(String key, double width, Function<Pair, Node> content) {
        TableColumn<Pair, Pair> column = new TableColumn<>(words.get("versus.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Pair pair, boolean empty) {
                super.updateItem(pair, empty);
                setGraphic(pair == null || empty ? null : content.apply(pair));
            }
        });
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
