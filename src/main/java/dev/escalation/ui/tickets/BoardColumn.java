package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.Marks;
import dev.escalation.ui.triage.StandingChip;
import dev.escalation.ui.triage.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One column of the board: its first cards, and how many more there are. */
final class BoardColumn extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double CARD = 104;
    private static final int AT_ONCE = 200;

    private final Standing.Column standing;
    private final Formats formats;
    private final Hands hands;
    private final Label count = Labels.whole("", "tag");
    private final ListView<Item> list = new ListView<>();
    private List<TicketRow> rows = List.of();
    private Standings where = Standings.NONE;
    private int limit = AT_ONCE;
    private boolean silent;

    /** What stands in the list. */
    sealed interface Item {
        /** @param standing where the ticket stands, and who put it there */
        record Card(TicketRow row, Standing standing) implements Item {}

        /** @param count of cards that are not shown */
        record More(int count) implements Item {}
    }

    /** What the user does with cards. */
    record Hands(Consumer<TicketRow> choose, Runnable open) {}

    BoardColumn(Texts texts, Standing.Column standing, Marks marks, Hands hands) {
        super(6);
        this.standing = standing;
        this.formats = texts.formats();
        this.hands = hands;
        String name = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        setId("board-" + name);
        getStyleClass().add("board-column");
        setMinWidth(140);
        setPrefWidth(190);
        StandingChip title = new StandingChip(texts);
        title.show(Standing.Column.LIKELY);
        title.setText(StandingChip.words(texts, standing));
        title.getStyleClass().setAll("label", "text-small-strong");
        title.setGraphic(null);
        HBox head = new HBox(8, title, count);
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("cards-" + name);
        list.getStyleClass().add("board-cards");
        list.setFixedCellSize(CARD);
        list.setAccessibleText(StandingChip.words(texts, standing));
        list.setPlaceholder(Labels.styled(texts.get("triage.board.empty"), "text-small"));
        list.setCellFactory(_ -> new BoardCell(texts, marks, this::showMore));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> selected(item));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                hands.open.run();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && chosen() != null) {
                hands.open.run();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /** Whether a place of the scene is in it; it shows that a card may be dropped. */
    boolean aim(double x, double y) {
        boolean hit = contains(sceneToLocal(x, y));
        pseudoClassStateChanged(TARGET, hit);
        return hit;
    }

    void aimNoMore() {
        pseudoClassStateChanged(TARGET, false);
    }

    Standing.Column standing() {
        return standing;
    }

    List<TicketRow> rows() {
        return rows;
    }

    void show(List<TicketRow> all, Standings standings) {
        where = standings;
        rows = all.stream()
                .filter(row -> standings.column(row.id()) == standing)
                .toList();
        List<Item> items = new ArrayList<>();
        rows.stream().limit(limit).forEach(row -> items.add(new Item.Card(row, standings.of(row.id()))));
        if (rows.size() > limit) {
            items.add(new Item.More(rows.size() - limit));
        }
        count.setText(formats.count(rows.size()));
        if (!list.getItems().equals(items)) {
            silent = true;
            list.getItems().setAll(items);
            silent = false;
        }
    }

    void refresh() {
        list.refresh();
    }

    private void showMore() {
        limit += AT_ONCE;
        show(rows, where);
    }

    private void selected(@Nullable Item item) {
        if (!silent && item instanceof Item.Card(TicketRow row, Standing _)) {
            hands.choose.accept(row);
        }
    }

    boolean has(String id) {
        return rows.stream().anyMatch(row -> row.id().equals(id));
    }

    void choose(String id) {
        int index = ChosenRows.indexOf(rows, id);
        silent = true;
        if (index < 0 || index >= list.getItems().size()) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 1));
        }
        silent = false;
    }

    @Nullable
    TicketRow chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof Item.Card(TicketRow row, Standing _) ? row : null;
    }

    /** Where the chosen card is, 0 for the first. */
    int place() {
        return Math.max(0, list.getSelectionModel().getSelectedIndex());
    }

    /** The keyboard comes from another column. */
    void enter(int place) {
        list.requestFocus();
        if (!rows.isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.min(place, Math.min(limit, rows.size()) - 1));
        }
    }

    void focus() {
        list.requestFocus();
    }

    boolean hasFocus() {
        return list.isFocused();
    }
}
