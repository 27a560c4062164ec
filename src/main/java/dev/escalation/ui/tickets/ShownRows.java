package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.List;
import javafx.collections.ObservableListBase;

/** A list that is replaced as a whole in no time, however long it is. */
final class ShownRows extends ObservableListBase<TicketRow> {
    private List<TicketRow> rows = List.of();

    void show(List<TicketRow> next) {
        List<TicketRow> before = rows;
        beginChange();
        rows = next;
        nextReplace(0, next.size(), before);
        endChange();
    }

    /** The same tickets in the same places with new values. */
    void update(List<TicketRow> next) {
        List<TicketRow> before = rows;
        beginChange();
        rows = next;
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(before.get(i))) {
                nextSet(i, before.get(i));
            }
        }
        endChange();
    }

    List<TicketRow> rows() {
        return rows;
    }

    @Override
    public TicketRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
