package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.triage.Marks;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The ticket that is chosen, in the list and on the board, and those that are marked; walks from one to the next. */
final class ChosenTickets implements Triage.Subjects {
    private final TableView<TicketRow> table;
    private final Arrivals arrivals;
    private final Marks marks = new Marks();
    private final Runnable bring;
    private @Nullable BoardView board;
    private Consumer<@Nullable TicketRow> changed = _ -> {};

    /** @param bring has the rows looked up again */
    ChosenTickets(TableView<TicketRow> table, Arrivals arrivals, Runnable bring) {
        this.table = table;
        this.arrivals = arrivals;
        this.bring = bring;
        table.getSelectionModel().selectedIndexProperty().addListener(_ -> selectionMoved());
    }

    /** @param shown shows the same tickets while it is visible */
    void showOn(BoardView shown) {
        board = shown;
    }

    /** @param listener is given the ticket that is chosen, whenever it is another or reads otherwise */
    void onChange(Consumer<@Nullable TicketRow> listener) {
        changed = listener;
    }

    Marks marks() {
        return marks;
    }

    /** The ticket that is chosen; null if none is. */
    @Nullable
    TicketRow current() {
        int index = index();
        return index >= 0 && index < rows().size() ? rows().get(index) : null;
    }

    int index() {
        return table.getSelectionModel().getSelectedIndex();
    }

    private List<TicketRow> rows() {
        return arrivals.shown().rows();
    }

    private void selectionMoved() {
        if (!arrivals.isSettling()) {
            arrivals.touch();
            tell();
        }
    }

    void tell() {
        changed.accept(current());
    }

    /** Goes to a neighbour: -1 or 1. */
    void step(int by) {
        List<TicketRow> walk = walk();
        int next = place(walk) + by;
        if (next >= 0 && next < walk.size()) {
            choose(walk.get(next).id());
        }
    }

    private int place(List<TicketRow> walk) {
        TicketRow now = current();
        return now == null ? -1 : ChosenRows.indexOf(walk, now.id());
    }

    /** The rows as somebody goes through them: on the board, those of a column. */
    private List<TicketRow> walk() {
        TicketRow now = current();
        BoardView cards = board;
        return cards != null && cards.isVisible() && now != null ? cards.columnOf(now.id()) : rows();
    }

    void choose(String id) {
        int index = ChosenRows.indexOf(rows(), id);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            RowsInSight.bring(table, index);
            if (board != null) {
                board.choose(id);
            }
        }
    }

    void chooseOnBoard(String id) {
        int index = ChosenRows.indexOf(rows(), id);
        if (index >= 0 && index != index()) {
            table.getSelectionModel().clearAndSelect(index);
        }
    }

    /** Marks the chosen ticket, or takes the mark away. */
    void mark() {
        TicketRow row = current();
        if (row != null) {
            marks.toggle(row.id());
        }
    }

    void markAll() {
        marks.markAll(walk().stream().map(TicketRow::id).toList());
    }

    @Override
    public List<TicketRow> chosen() {
        TicketRow row = current();
        List<TicketRow> marked =
                rows().stream().filter(one -> marks.isMarked(one.id())).toList();
        return !marked.isEmpty() || row == null ? marked : List.of(row);
    }

    @Override
    public String model() {
        Listed of = arrivals.inTable();
        return of == null ? "" : of.model().kind().id();
    }

    @Override
    public void moveOn(Set<String> ids) {
        marks.clear();
        TicketRow now = current();
        if (now != null && !ids.contains(now.id())) {
            return;
        }
        List<TicketRow> walk = walk();
        walk.stream()
                .skip(place(walk) + 1L)
                .filter(row -> !ids.contains(row.id()))
                .findFirst()
                .ifPresent(row -> choose(row.id()));
    }

    @Override
    public void begun(Set<String> ids) {
        arrivals.own(ids);
    }

    /** The first of them is chosen again. */
    @Override
    public void undone(Set<String> ids) {
        arrivals.want(rows().stream()
                .map(TicketRow::id)
                .filter(ids::contains)
                .findFirst()
                .orElseGet(() -> ids.stream().sorted().findFirst().orElse("")));
        bring.run();
    }
}
