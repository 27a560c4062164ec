package dev.escalation.ui.versus;

import dev.escalation.model.versus.Disagreement;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The tickets of which two models say the most different things. */
final class DisagreementsCard {
    private static final double ROW_HEIGHT = 30;

    private final VersusWords words;
    private final Card card = new Card();
    private final TableView<Disagreement> table = new TableView<>();
    private final Button all;

    /** @param open is told which tickets somebody wants to see */
    DisagreementsCard(VersusWords words, Consumer<List<Disagreement>> open) {
        this.words = words;
        card.setId("disagreements-card");
        card.setTitle(words.get("versus.disagree"));
        card.setSubtitle(words.get("versus.disagree.what"));
        all = Buttons.link("", () -> open.accept(List.copyOf(table.getItems())));
        all.setId("disagreements-open");
        card.tools().getChildren().add(all);
        table.setId("disagreements");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setMinHeight(120);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(open);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(open);
            }
        });
        card.setContent(table);
    }

    Card node() {
        return card;
    }

    private void open(Consumer<List<Disagreement>> open) {
        Disagreement chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(List.of(chosen));
        }
    }

    /** @param opens whether one of the two is a model, whose scores can be shown with reasons */
    void show(Pairing pairing, String happened, String notHappened, boolean opens) {
        String first = words.name(pairing.first());
        String second = words.name(pairing.second());
        table.getColumns().clear();
        column(words.get("versus.column.ticket"), 90, Disagreement::ticketId);
        column(first, 110, each -> words.formats().risk(each.first()));
        column(second, 110, each -> words.formats().risk(each.second()));
        column(words.get("versus.column.outcome"), 110, each -> each.happened() ? happened : notHappened);
        column(words.get("versus.column.closer"), 130, each -> each.isFirstCloser() ? first : second);
        table.getItems().setAll(pairing.disagreements());
        all.setText(words.get("versus.disagree.open", pairing.disagreements().size()));
        all.setDisable(!opens || pairing.disagreements().isEmpty());
    }

    private void column(String title, double width, Function<Disagreement, String> text) {
        TableColumn<Disagreement, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setMaxWidth(width * 2);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
