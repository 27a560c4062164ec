package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.triage.Holding;
import dev.escalation.ui.triage.KeptPlaces;
import dev.escalation.ui.triage.Standings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Brings rows into the list: others where the user asks for them, else so that nothing moves under a hand. */
final class Arrivals {
    private final Context context;
    private final TableView<TicketRow> table;
    private final ShownRows shown = new ShownRows();
    private final RowsInPlace places;
    private final Holding holding;
    private final MovedNote note;
    private final Runnable settled;
    private final Set<String> own = new HashSet<>();
    private final Map<String, Listed> goneFrom = new HashMap<>();
    private List<TicketRow> inOrder = List.of();
    private @Nullable Listed inTable;
    private @Nullable String wanted;
    private boolean anew = true;

    /**
     * Rows that were made ready off the JavaFX thread.
     *
     * @param kept how they fit those that were shown then; null where others were asked for
     */
    private record Ready(
            List<TicketRow> before,
            List<TicketRow> rows,
            @Nullable KeptPlaces kept) {
        KeptPlaces kept(List<TicketRow> shown, Set<String> own) {
            KeptPlaces ready = kept;
            return ready != null && before.equals(shown) ? ready : KeptPlaces.of(shown, rows, own);
        }
    }

    /**
     * @param pointedAt whether somebody is at work in the list
     * @param settled told when the rows have changed
     */
    Arrivals(Context context, TableView<TicketRow> table, BooleanSupplier pointedAt, Runnable settled) {
        this.context = context;
        this.table = table;
        this.places = new RowsInPlace(table, shown);
        this.holding = new Holding(pointedAt, System::nanoTime);
        this.note = new MovedNote(context.texts(), this::showInOrder);
        this.settled = settled;
        table.setItems(shown);
    }

    /** Says what waits. */
    MovedNote note() {
        return note;
    }

    ShownRows shown() {
        return shown;
    }

    /** How many rows are shown whose tickets are still there. */
    int count() {
        return shown.size() - places.gone();
    }

    /** Whether the selection changes only because rows are being replaced. */
    boolean isSettling() {
        return places.isSettling();
    }

    /** The user has moved the selection. */
    void touch() {
        holding.touch();
    }

    /** The user acts on these: they come and go at once. */
    void own(Set<String> ids) {
        own.addAll(ids);
    }

    /** The next rows are others than these. */
    void anew() {
        anew = true;
    }

    /** The ticket to be chosen among the next rows; null for the one that is chosen now. */
    void want(@Nullable String id) {
        wanted = id;
    }

    @Nullable
    String wanted() {
        return wanted;
    }

    /** What the rows in the table are made of; null before the first. */
    @Nullable
    Listed inTable() {
        return inTable;
    }

    /** What one row is made of: one that has gone is of an earlier list. */
    @Nullable
    Listed madeOf(TicketRow row) {
        return goneFrom.getOrDefault(row.id(), inTable);
    }

    /** Makes the rows of a view ready, and shows them. */
    void bring(Listed of, QueueView view, Standings standings) {
        List<TicketRow> before = shown.rows();
        Set<String> mine = Set.copyOf(own);
        boolean keeps = !anew && !before.isEmpty();
        context.work()
                .prepare(
                        table,
                        _ -> {
                            List<TicketRow> rows = of.queue().select(view, standings);
                            return new Ready(before, rows, keeps ? KeptPlaces.of(before, rows, mine) : null);
                        },
                        ready -> arrived(of, ready));
    }

    private void arrived(Listed of, Ready ready) {
        Listed before = inTable;
        inTable = of;
        inOrder = ready.rows;
        if (anew || shown.isEmpty()) {
            begin();
        } else {
            keep(ready.kept(shown.rows(), own), before);
        }
        settled.run();
    }

    private void keep(KeptPlaces kept, @Nullable Listed before) {
        if (kept.isInOrder()) {
            goneFrom.clear();
            places.keep(kept);
            note.hide();
        } else if (holding.holds()) {
            if (before != null) {
                kept.gone().forEach(id -> goneFrom.putIfAbsent(id, before));
            }
            places.keep(kept);
            note.show(kept);
        } else {
            order();
        }
    }

    private void begin() {
        int index = table.getSelectionModel().getSelectedIndex();
        boolean chosen = index >= 0 && index < shown.size();
        String ticket = wanted == null && chosen ? shown.get(index).id() : wanted;
        anew = false;
        wanted = null;
        forget();
        places.begin(inOrder, ticket == null ? "" : ticket);
    }

    private void order() {
        forget();
        places.order(inOrder);
    }

    private void forget() {
        goneFrom.clear();
        own.clear();
        note.hide();
    }

    /** All rows where they belong now. */
    void showInOrder() {
        order();
        settled.run();
    }

    /** No rows until others come. */
    void empty() {
        context.work().drop(table);
        inOrder = List.of();
        anew = true;
        forget();
        table.getSelectionModel().clearSelection();
        shown.show(List.of());
    }
}
