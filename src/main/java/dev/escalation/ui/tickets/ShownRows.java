package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/** A list that is replaced as a whole in no time, however long it is. */
final class ShownRows extends ObservableListBase<TicketRow> {
    private List<TicketRow> rows = List.of();

    void show(List<TicketRow> next) {
        List<TicketRow> before = rows;
        rows = next;
        if (!before.isEmpty() || !next.isEmpty()) {
            fireChange(new Replacement(before));
        }
    }

    /** All rows for all others. The library's own change copies them one by one, which takes a while for a million. */
    private final class Replacement extends ListChangeListener.Change<TicketRow> {
        private final List<TicketRow> before;
        private boolean begun;

        Replacement(List<TicketRow> before) {
            super(ShownRows.this);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean isFirst = !begun;
            begun = true;
            return isFirst;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return size();
        }

        @Override
        public List<TicketRow> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
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
