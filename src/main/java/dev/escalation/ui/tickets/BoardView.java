package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.ui.Context;
import dev.escalation.ui.triage.Marks;
import dev.escalation.ui.triage.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The tickets in columns by where they stand. A card is moved with the mouse, or with Shift and an arrow; arrows alone
 * walk.
 */
final class BoardView extends HBox {
    private static final List<Standing.Column> ORDER = List.of(
            Standing.Column.LIKELY, Standing.Column.ACKNOWLEDGED, Standing.Column.IN_ACTION, Standing.Column.RESOLVED);

    /** What stands on the board. */
    static final Set<Standing.Column> COLUMNS = Set.copyOf(ORDER);

    private final BiConsumer<Kind, List<TicketRow>> act;
    private final Marks marks;
    private final List<BoardColumn> columns = new ArrayList<>();
    private Runnable open = () -> {};

    /**
     * @param act does something about tickets
     * @param choose is told which ticket the user chooses
     */
    BoardView(Context context, BiConsumer<Kind, List<TicketRow>> act, Consumer<String> choose, Marks marks) {
        super(10);
        this.act = act;
        this.marks = marks;
        setId("board");
        getStyleClass().add("board");
        managedProperty().bind(visibleProperty());
        for (Standing.Column standing : ORDER) {
            BoardColumn column = new BoardColumn(
                    context.texts(),
                    standing,
                    marks,
                    new BoardColumn.Hands(row -> chosen(standing, row, choose), () -> open.run()));
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.add(column);
        }
        getChildren().addAll(columns);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new CardDrag(this, columns, this::move);
    }

    /** @param opened shows the chosen ticket in detail */
    void onOpen(Runnable opened) {
        open = opened;
    }

    /** @param rows in the order of the list */
    void show(List<TicketRow> rows, Standings standings) {
        columns.forEach(column -> column.show(rows, standings));
    }

    void refresh() {
        columns.forEach(BoardColumn::refresh);
    }

    /** Chooses a ticket without telling; none if it is not on the board. */
    void choose(String id) {
        columns.forEach(column -> column.choose(id));
    }

    /** The tickets of the column in which a ticket is; of none if it is not on the board. */
    List<TicketRow> columnOf(String id) {
        return columns.stream()
                .filter(column -> column.has(id))
                .findFirst()
                .map(BoardColumn::rows)
                .orElse(List.of());
    }

    /** Gives the keyboard to the column of a ticket, or to the first. */
    void focus(@Nullable String id) {
        columns.stream()
                .filter(column -> id != null && column.has(id))
                .findFirst()
                .orElse(columns.getFirst())
                .focus();
    }

    private void chosen(Standing.Column in, TicketRow row, Consumer<String> choose) {
        columns.stream().filter(column -> column.standing() != in).forEach(column -> column.choose(""));
        choose.accept(row.id());
    }

    /** A marked card takes all marked ones along. */
    private void move(TicketRow row, Standing.Column to) {
        List<TicketRow> marked = columns.stream()
                .flatMap(column -> column.rows().stream())
                .filter(one -> marks.isMarked(one.id()))
                .toList();
        act.accept(kind(to), marks.isMarked(row.id()) ? marked : List.of(row));
    }

    private static Kind kind(Standing.Column to) {
        return switch (to) {
            case LIKELY -> Kind.WITHDRAW;
            case ACKNOWLEDGED -> Kind.ACKNOWLEDGE;
            case IN_ACTION -> Kind.START;
            case RESOLVED -> Kind.DONE;
            case SNOOZED -> Kind.SNOOZE;
            case DISAGREED -> Kind.DISAGREE;
        };
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int from = columns.indexOf(focused());
        if (by == 0 || from < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        TicketRow row = columns.get(from).chosen();
        int to = from + by;
        if (to >= 0 && to < columns.size()) {
            if (!event.isShiftDown()) {
                columns.get(to).enter(columns.get(from).place());
            } else if (row != null) {
                move(row, ORDER.get(to));
            }
        }
        event.consume();
    }

    private @Nullable BoardColumn focused() {
        return columns.stream()
                .filter(BoardColumn::hasFocus)
                .findFirst()
                .or(() -> Stream.of(columns.getFirst()).filter(_ -> isFocused()).findFirst())
                .orElse(null);
    }
}
